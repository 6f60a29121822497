import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { checkFile, lessonEntries, loadLesson, solutionFolder } from "../runner/catalog.ts";
import { checkLesson } from "../runner/judge/check-lesson.ts";
import { commandFor } from "../runner/record/languages.ts";
import type { Command } from "../runner/record/command.ts";
import { tracks } from "../runner/model/track.ts";
import type { Event } from "../runner/model/recording.ts";

// none of the lesson's own: those, from a socket that is closed at once, nobody can tell from the client's
const words = ["PSST", "", "stranger"];

type Sends = (word: string, port: number, address: string, done: () => void) => void;

/** From one socket, which stays open. */
function fromOneSocket(t: TestContext): Sends {
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  return (word, port, address, done) => socket.send(word, port, address, done);
}

/** From a socket for each, which is closed at once: nothing tells any more whose it was. */
const fromManySockets = (): Sends => (word, port, address, done) => {
  const socket = createSocket("udp4");
  socket.send(word, port, address, () => socket.close(done));
};

/** So many times more than a scene records. */
function inNumbers(t: TestContext): Sends {
  const send = fromOneSocket(t);
  return (word, port, address, done) => {
    for (let count = 0; count < 400; count++) send(word, port, address, done);
  };
}

const ways: Readonly<Record<string, (t: TestContext) => Sends>> = {
  "from one socket": fromOneSocket,
  "from sockets closed at once": fromManySockets,
  "in numbers": inNumbers,
};

/** Sends to each endpoint that the lab speaks from or is bound at, as soon as it is known. */
function stranger(send: Sends) {
  let sent = 0;
  return {
    sent: () => sent,
    see(event: Event) {
      const ends =
        event.kind === "bound" && event.actor === "lab"
          ? [event.endpoint]
          : event.kind === "sent" && event.actor.startsWith("lab")
            ? [event.datagram.from]
            : [];
      for (const { port, address } of ends) for (const word of words) send(word, port, address, () => (sent += 1));
    },
  };
}

const each = lessonEntries().flatMap((entry) =>
  Object.entries(ways).flatMap(([way, open]) =>
    (open === fromOneSocket ? tracks : (["python"] as const)).map((track) => ({ entry, track, way, open })),
  ),
);

for (const { entry, track, way, open } of each)
  test(`lesson ${entry.number} in ${track}: a stranger's datagrams ${way} change no verdict, and are shown as such`, async (t) => {
    const command = async (role: string): Promise<Command> => {
      const found = await commandFor(join(solutionFolder(entry, track), `${role}.${track === "python" ? "py" : "ts"}`));
      assert.ok(found.ok);
      return found.command;
    };
    const other = stranger(open(t));
    const verdict = await checkLesson(await loadLesson(entry), pathToFileURL(checkFile(entry)), {
      programs: { server: await command("server"), client: await command("client") },
      seed: "strangers",
      onEvent: other.see,
    });
    const told = verdict.expectations.map(({ id, outcome, finding }) => `${id} ${outcome} ${finding?.code ?? ""}`);
    assert.equal(verdict.verdict, "passed", told.join("\n"));
    const shown = verdict.recording.events.filter(({ kind }) => kind === "stranger").length;
    assert.ok(shown > 0 && shown <= other.sent(), `${shown} of ${other.sent()} shown`);
  });
