import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { closeSync, readSync } from "node:fs";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { openKeyboard } from "./keyboard.ts";

const skip = process.platform === "win32" ? "Windows has no such pipes" : false;

const opened = () => {
  const keyboard = openKeyboard();
  assert.ok(keyboard);
  return keyboard;
};

test("what is typed is there to be read at once, and counted until it is", { skip }, () => {
  const keyboard = opened();
  assert.equal(keyboard.type("hello\n"), true);
  assert.equal(keyboard.unread(), 6);
  const bytes = Buffer.alloc(16);
  assert.equal(bytes.toString("utf8", 0, readSync(keyboard.end, bytes)), "hello\n");
  assert.equal(keyboard.unread(), 0);
  keyboard.close();
  closeSync(keyboard.end);
  assert.equal(keyboard.type("more\n"), false);
});

test(
  "more than the pipe holds stops nobody, and comes whole and in order to a program that reads later",
  { skip },
  async () => {
    const keyboard = opened();
    const lines = Array.from({ length: 9 }, (_, index) => `${index}`.repeat(100_000));
    for (const line of lines) assert.equal(keyboard.type(`${line}\n`), true);
    assert.equal(keyboard.unread(), 900_009);
    const child = spawn(process.execPath, ["--eval", `process.stdin.pipe(process.stdout)`], {
      stdio: [keyboard.end, "pipe", "inherit"],
    });
    closeSync(keyboard.end);
    const seen = text(child.stdout!);
    while (keyboard.unread() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    keyboard.close();
    assert.equal(await seen, lines.map((line) => `${line}\n`).join(""));
  },
);

test("when nobody can read it any more, that is told", { skip }, () => {
  const keyboard = opened();
  closeSync(keyboard.end);
  assert.equal(keyboard.type("hello\n"), false);
  assert.equal(keyboard.unread(), 0);
  keyboard.close();
});
