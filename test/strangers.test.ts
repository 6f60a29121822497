import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { checkFile, lessonEntries, loadLesson, solutionFolder } from "../runner/catalog.ts";
import { checkLesson } from "../runner/judge/check-lesson.ts";
import { commandFor } from "../runner/record/languages.ts";
import type { Command } from "../runner/record/program.ts";
import { tracks } from "../runner/model/track.ts";
import type { Event } from "../runner/model/recording.ts";

/** Sends to each endpoint that the lab speaks from or is bound at, as soon as it is known. */
function stranger() {
  const socket = createSocket("udp4");
  let sent = 0;
  return {
    socket,
    sent: () => sent,
    see(event: Event) {
      const ends =
        event.kind === "bound" && event.actor === "lab"
          ? [event.endpoint]
          : event.kind === "sent" && event.actor.startsWith("lab")
            ? [event.datagram.from]
            : [];
      for (const { port, address } of ends)
        for (const word of ["HELLO", "", "stranger"]) socket.send(word, port, address, () => (sent += 1));
    },
  };
}

const each = lessonEntries().flatMap((entry) => tracks.map((track) => ({ entry, track })));

for (const { entry, track } of each)
  test(`lesson ${entry.number} in ${track}: a stranger changes no verdict, and is shown as one`, async (t) => {
    const command = async (role: string): Promise<Command> => {
      const found = await commandFor(join(solutionFolder(entry, track), `${role}.${track === "python" ? "py" : "ts"}`));
      assert.ok(found.ok);
      return found.command;
    };
    const other = stranger();
    t.after(() => other.socket.close());
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
