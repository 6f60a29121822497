import assert from "node:assert/strict";
import { test } from "node:test";
import xterm from "@xterm/headless";
import { plainTerminal } from "./terminal-back.ts";

async function terminalAfter(...written: readonly string[]) {
  const terminal = new xterm.Terminal({ cols: 40, rows: 10, allowProposedApi: true });
  for (const text of written) await new Promise<void>((resolve) => terminal.write(text, resolve));
  const { type, cursorX, cursorY } = terminal.buffer.active;
  return { type, cursor: [cursorX, cursorY], modes: terminal.modes };
}

test("whatever a killed program had entered is left again", async () => {
  const modesBefore = (await terminalAfter("")).modes;
  for (const screen of ["\x1b[?1049h", "\x1b[?1047h", "\x1b[?47h", ""]) {
    const entered = `$ lab run\r\n${screen}\x1b[?1000h\x1b[?1003h\x1b[?1004h\x1b[?1006h\x1b[?2004h\x1b[?1h\x1b=\x1b[?25l`;
    const { type, modes } = await terminalAfter(entered, "\x1b[5;5Hpicture", plainTerminal);
    assert.equal(type, "normal");
    assert.deepEqual(modes, modesBefore);
  }
});

test("the cursor comes back to where it was when the program entered the other screen", async () => {
  const { cursor } = await terminalAfter("one\r\ntwo", "\x1b[?1049h\x1b[9;9Hpicture", plainTerminal);
  assert.deepEqual(cursor, [3, 1]);
});

test("after a program that did nothing of the kind the cursor stays where it is", async () => {
  const { cursor } = await terminalAfter("one\r\ntwo\r\n\x1b7", "three", plainTerminal);
  assert.deepEqual(cursor, [5, 2]);
  const again = await terminalAfter("one\r\n\x1b[?1049h\x1b[?1049ltwo\r\n", "three", plainTerminal);
  assert.deepEqual(again.cursor, [5, 2]);
});
