import type { Holding } from "../record/holding.ts";
import { writtenPort } from "../record/written-port.ts";
import { escapeText } from "../show/escape.ts";
import type { Track } from "../model/track.ts";
import type { Screen } from "../show/screen.ts";
import { wrap } from "../show/wrap.ts";
import type { WireWords } from "../words/wire.ts";
import { shownPath } from "./shown-path.ts";
import { askingLines, type WireLines } from "./wire-lines.ts";

export interface Sayings {
  readonly words: WireWords;
  readonly lines: WireLines;
  readonly port: number;
  /** the language that the learner writes in, where that is known */
  readonly track: Track | null;
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** Sentences as wide as the screen; lines to paste or to compare are set in, and stay whole. */
export function fitted(lines: readonly string[], { plain, columns, paint }: Screen): readonly string[] {
  return lines.flatMap((line) =>
    plain || line.startsWith("  ") ? [line] : wrap([{ text: line, styles: [] }], columns, paint),
  );
}

/** What the learner is to start, and where. */
export function startLines({ words, lines, port, track }: Sayings, serverPort: number): readonly string[] {
  return [
    words.sits(`127.0.0.1:${port}`),
    "",
    words.startServer(serverPort),
    ...indented(lines.server(serverPort)),
    words.startClients,
    ...indented([lines.client]),
    words.inEditor(serverPort),
    "",
    words.writtenIn,
    ...examples(port, track),
    "",
    words.ends,
  ];
}

/** Somebody else has the address that the lab needs. */
export function heldLines(sayings: Sayings, holder: Holding | null): readonly string[] {
  const { words, port } = sayings;
  return [words.held(port, holder && named(holder)), ...adviceOn(sayings, holder)];
}

/** Somebody has it as well, and gets what was meant for the wire. */
export function rivalLines(sayings: Sayings, rival: Holding): readonly string[] {
  const { words, port } = sayings;
  return [words.rival(port, named(rival)), ...adviceOn(sayings, rival)];
}

const named = ({ command, pid }: Holding) => `${escapeText(command)} (pid ${pid})`.trim();

const examples = (port: number, track: Track | null) => {
  const asking = askingLines(port);
  return (track ? [asking[track]] : Object.values(asking)).map((line) => `  ${line}`);
};

function adviceOn({ words, lines, port, track }: Sayings, holder: Holding | null): readonly string[] {
  const file = holder?.file ?? null;
  const written = file === null ? null : writtenPort(file, port);
  const again = words.thenAgain(lines.wire);
  if (written === "asks") return [words.asks, `  ${lines.wire}`];
  if (file === null || written === null) return [words.changeOneLine, ...examples(port, track), again];
  const { line, now, better, needs } = written;
  return [
    words.change(shownPath(file), line),
    `  ${words.from}  ${escapeText(now)}`,
    ...(better === null ? [] : [`  ${words.to}  ${escapeText(better)}`]),
    ...(needs === null ? [] : [words.atTheTop(needs)]),
    again,
  ];
}
