import { actorName } from "../show/row-text.ts";
import type { Paint, Style } from "../show/paint.ts";
import { cut, widthOf } from "../show/width.ts";
import { wrap } from "../show/wrap.ts";
import { noticeText } from "./notice-text.ts";
import { type Script, stepText, type Surroundings } from "./face.ts";
import { type DemoState, noticesOf } from "./state.ts";
import { textOfLine } from "../guide/line.ts";

export interface PanelLook {
  readonly columns: number;
  readonly rows: number;
  readonly unicode: boolean;
  readonly paint: Paint;
}

/** The lower part of the teacher's screen. `cursor`: where the next letter goes, counted from its first line. */
export interface Panel {
  readonly lines: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number } | null;
}

/** The share of the screen that the text of a step may take. */
const textShare = 0.42;

export function panel(script: Script, state: DemoState, around: Surroundings, look: PanelLook): Panel {
  const { words } = script;
  const { columns, paint } = look;
  const controls = controlLines(script, state, look);
  const notice = noticesOf(state).flatMap((each) => wrapped(noticeText(each, script), columns, paint, "yellow"));
  const room = Math.max(3, Math.floor(look.rows * textShare) - controls.lines.length);
  const step = script.steps[state.shown - 1];
  const upcoming = script.steps[state.shown];
  const texts = [
    ...wrapped(step ? stepText(script, state) : words.before, columns, paint, "bold"),
    ...(step ? wrapped(words.notes(step.notes), columns, paint) : []),
    ...wrapped(upcoming ? words.next(upcoming.text) : words.over, columns, paint, "dim"),
  ];
  const lines = [
    rule(script, state, look),
    ...fitted(texts, Math.max(2, room - notice.length), columns),
    ...notice,
    aroundLine(script, state, around, look),
    ...controls.lines,
  ];
  const row = lines.length - controls.lines.length;
  return { lines, cursor: controls.cursor === null ? null : { row, column: controls.cursor } };
}

const wrapped = (text: string, columns: number, paint: Paint, ...styles: readonly Style[]) =>
  wrap([{ text, styles }], columns - 1, paint);

/** What has no room ends with a mark. */
function fitted(lines: readonly string[], room: number, columns: number): readonly string[] {
  if (lines.length <= room) return lines;
  const last = lines[room - 1] ?? "";
  return [...lines.slice(0, room - 1), widthOf(last) < columns - 3 ? `${last} …` : last];
}

function rule(
  { words, number, title, steps }: Script,
  state: DemoState,
  { columns, unicode, paint }: PanelLook,
): string {
  const line = unicode ? "─" : "-";
  const place = state.shown > 0 ? [words.step(state.shown, steps.length)] : [];
  const text = [words.lesson(number, title), ...place].join(" · ");
  const head = `${line.repeat(2)} ${cut(text, columns - 8)} `;
  return paint("cyan", head + line.repeat(Math.max(0, columns - 1 - widthOf(head))));
}

function aroundLine({ words }: Script, state: DemoState, around: Surroundings, { columns, paint }: PanelLook): string {
  const { aimed, seed, viewers } = around;
  const said = [
    state.recorded ? words.states.replay : null,
    state.shown < state.begun ? words.states["looking-back"] : null,
    state.paused ? words.states.paused : state.goal !== null ? words.states.playing : null,
    state.auto ? words.states.auto : null,
    around.recording ? words.states.recording : null,
    aimed.length > 0 ? words.nextDatagram(aimed.map((fault) => words.faults[fault])) : null,
    state.loss > 0 && seed !== null ? words.loss(state.loss, seed) : null,
    viewers === null ? null : words.viewers(viewers),
    around.url,
  ];
  return paint("magenta", cut(said.filter((part) => part !== null).join(" · "), columns - 1));
}

function controlLines(script: Script, { mode, recorded }: DemoState, look: PanelLook) {
  const { keys } = script.words;
  const fit = (line: string) => wrapped(line, look.columns, look.paint, "dim");
  switch (mode.is) {
    case "keys":
      return { lines: [...fit(keys.walk), ...(recorded ? [] : fit(keys.network))], cursor: null };
    case "help":
      return { lines: [keys.help], cursor: null };
    case "jumping":
      return { lines: [keys.jumping(mode.digits)], cursor: null };
    case "leaving":
      return { lines: wrapped(keys.leaving, look.columns, look.paint, "bold", "red"), cursor: null };
    case "typing":
      return typing(script, mode, look);
  }
}

function typing(script: Script, mode: Extract<DemoState["mode"], { is: "typing" }>, { columns, paint }: PanelLook) {
  const prompt = script.words.typeTo(actorName(mode.actor, script.ladder));
  const room = columns - widthOf(prompt) - 2;
  // a line that is too long shows its end, where the letters come in
  const letters = mode.line.letters.slice(0, mode.line.cursor);
  while (letters.length > 0 && widthOf(letters.join("")) > room) letters.shift();
  const before = letters.join("");
  const after = textOfLine(mode.line).slice(mode.line.letters.slice(0, mode.line.cursor).join("").length);
  const line = before + after;
  const shown = widthOf(line) > room ? before : line;
  return {
    lines: [paint("bold", prompt) + shown, paint("dim", script.words.keys.typing)],
    cursor: widthOf(prompt) + widthOf(before),
  };
}
