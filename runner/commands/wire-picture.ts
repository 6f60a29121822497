import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { actorName } from "../show/row-text.ts";
import { say } from "../show/say.ts";
import type { Screen } from "../show/screen.ts";
import { draw, resize, rest, terminalLadder } from "../show/terminal-ladder.ts";
import type { LadderWords } from "../words/ladder.ts";
import type { WireWords } from "../words/wire.ts";
import { fitted } from "./wire-says.ts";

export interface WirePicture {
  draw(event: Event): void;
  tellSeen(actor: Actor, port: number, seenAs: number): void;
  close(): void;
}

/** After so many ms without an event, what still waits for its fate is drawn as it is. */
const calmMs = 300;

export function openWirePicture(screen: Screen, words: WireWords, ladder: LadderWords): WirePicture {
  const { columns, colour, unicode, plain } = screen;
  const picture = terminalLadder({ columns, colour, unicode, plain, words: ladder }, ["client", "server"]);
  const counts = { toServer: 0, toClients: 0, lost: 0 };
  const clientPorts = new Set<number>();
  let calm: NodeJS.Timeout | undefined;
  const resized = () => resize(picture, process.stdout.columns || columns);
  process.stdout.on("resize", resized);

  function count(event: Event): void {
    if (event.kind === "dropped") counts.lost += 1;
    if (event.kind !== "sent") return;
    if (event.actor === "server") return void (counts.toClients += 1);
    counts.toServer += 1;
    clientPorts.add(event.datagram.from.port);
  }

  return {
    draw(event) {
      count(event);
      say(...draw(picture, event));
      clearTimeout(calm);
      calm = setTimeout(() => say(...rest(picture)), calmMs);
    },
    tellSeen(actor, port, seenAs) {
      const told = words.seenAs(actorName(actor, ladder), port, seenAs);
      say(...fitted([told], screen).map((line) => screen.paint("dim", line)));
    },
    close() {
      clearTimeout(calm);
      process.stdout.off("resize", resized);
      say(...rest(picture), "");
      if (counts.toServer + counts.toClients === 0) return say(words.nothing);
      say(words.summary(counts.toServer, counts.toClients, clientPorts.size));
      if (counts.lost > 0) say(words.lost(counts.lost));
    },
  };
}
