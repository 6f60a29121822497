import { emitKeypressEvents } from "node:readline";
import { PassThrough } from "node:stream";
import { hungUp } from "../show/hang-up.ts";

export type KeyName =
  | "text"
  | "enter"
  | "escape"
  | "tab"
  | "back-tab"
  | "backspace"
  | "delete"
  | "up"
  | "down"
  | "left"
  | "right"
  | "home"
  | "end"
  | "page-up"
  | "page-down"
  | "interrupt"
  | "end-of-input"
  | "erase-line"
  | "erase-word"
  | "redraw"
  | "other";

/** `text` is what a printable key writes; of all other keys it is empty. */
export interface Key {
  readonly name: KeyName;
  readonly text: string;
}

interface Pressed {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
}

const named: Readonly<Record<string, KeyName>> = {
  return: "enter",
  enter: "enter",
  escape: "escape",
  backspace: "backspace",
  delete: "delete",
  up: "up",
  down: "down",
  left: "left",
  right: "right",
  home: "home",
  end: "end",
  pageup: "page-up",
  pagedown: "page-down",
};

const withControl: Readonly<Record<string, KeyName>> = {
  c: "interrupt",
  d: "end-of-input",
  u: "erase-line",
  w: "erase-word",
  a: "home",
  e: "end",
  l: "redraw",
};

// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/;

export function keyOf(text: string | undefined, pressed: Pressed): Key {
  const key = (name: KeyName): Key => ({ name, text: "" });
  if (pressed.name === "tab") return key(pressed.shift ? "back-tab" : "tab");
  if (pressed.ctrl) return key(withControl[pressed.name ?? ""] ?? "other");
  const name = named[pressed.name ?? ""];
  if (name) return key(name);
  if (pressed.meta || !text || control.test(text)) return key("other");
  return { name: "text", text };
}

/** How long an Esc is waited for to be the begin of a longer sequence, in ms; half a second by default. */
const escapeMs = 40;

/** Tells of each key; gives the function that stops it. The decoding is of this stream alone: a question asked before had its own. */
export function readKeys(stream: NodeJS.ReadStream, onKey: (key: Key) => void): () => void {
  const own = new PassThrough();
  emitKeypressEvents(own, { escapeCodeTimeout: escapeMs } as unknown as Parameters<typeof emitKeypressEvents>[1]);
  own.on("keypress", (text: string | undefined, pressed: Pressed) => onKey(keyOf(text, pressed)));
  const hear = (bytes: Buffer | string) => void own.write(bytes);
  stream.on("data", hear);
  // this one stays: to give a terminal back that is gone is an error too
  stream.off("error", hungUp).on("error", hungUp);
  return () => stream.off("data", hear);
}
