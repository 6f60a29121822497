import type { Screen } from "../show/screen.ts";
import { markdown } from "../show/markdown.ts";
import { widthOf } from "../show/width.ts";
import type { Face, Script, Surroundings } from "./face.ts";
import { openLadderLines } from "./ladder-lines.ts";
import { panel } from "./panel.ts";
import type { DemoState } from "./state.ts";

/** The screen is drawn at most so often, in ms. */
const frameMs = 40;
/** A datagram on its way is drawn after so many ms without news. */
const restMs = 120;

const esc = "\x1b[";

/** The teacher's screen: the ladder above, below it the notes, the next step and the controls. */
export function openFullScreen(script: Script, screen: Screen): Face {
  const { stdout } = process;
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const look = () => ({ ...screen, columns: size().columns, plain: false, words: script.ladder });
  const ladder = openLadderLines(look(), script.cast);
  let state: DemoState | null = null;
  let around: Surroundings | null = null;
  let shown: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;

  stdout.write(`${esc}?1049h${esc}?25l${esc}2J`);

  function frame(): void {
    timer = undefined;
    if (!state || !around) return;
    const { columns, rows } = size();
    if (state.mode.is === "help") return help(columns, rows);
    const { lines, cursor } = panel(script, state, around, {
      columns,
      rows,
      unicode: screen.unicode,
      paint: screen.paint,
    });
    const kept = lines.slice(0, rows - 2);
    const space = Math.max(0, rows - kept.length - 1);
    // the newest row has a line free below it
    const drawn = ladder.last(Math.max(0, space - 1));
    const above = [ladder.names(), ...drawn, ...Array.from({ length: space - drawn.length }, () => "")];
    write([...above, ...kept].slice(0, rows));
    stdout.write(cursor ? `${esc}${above.length + cursor.row + 1};${cursor.column + 1}H${esc}?25h` : `${esc}?25l`);
  }

  /** The keys, in place of the picture, which goes on behind. */
  function help(columns: number, rows: number): void {
    const lines = markdown(script.words.help, { ...screen, columns: columns - 1 }).slice(0, rows - 1);
    write([...lines, ...Array.from({ length: rows - 1 - lines.length }, () => ""), script.words.keys.help]);
    stdout.write(`${esc}?25l`);
  }

  /** Only lines that changed are written. */
  function write(lines: readonly string[]): void {
    const { columns } = size();
    let text = "";
    lines.forEach((line, index) => {
      if (shown[index] === line) return;
      const rest = widthOf(line) < columns ? `${esc}K` : "";
      text += `${esc}${index + 1};1H${esc}0m${line}${esc}0m${rest}`;
    });
    shown = lines;
    if (text !== "") stdout.write(`${esc}?2026h${text}${esc}?2026l`);
  }

  const soon = () => void (timer ??= setTimeout(frame, frameMs));

  return {
    draw(event) {
      ladder.draw(event);
      clearTimeout(resting);
      resting = setTimeout(() => {
        ladder.rest();
        soon();
      }, restMs);
      soon();
    },
    redraw(events) {
      clearTimeout(resting);
      ladder.redraw(events, look());
      shown = [];
      soon();
    },
    begin: () => {},
    rest() {
      ladder.rest();
      soon();
    },
    show(next, surroundings) {
      state = next;
      around = surroundings;
      soon();
    },
    close() {
      clearTimeout(timer);
      clearTimeout(resting);
      stdout.write(`${esc}0m${esc}?25h${esc}?1049l`);
    },
  };
}
