import type { WriteStream } from "node:tty";
import type { Paint } from "./paint.ts";

/** What may be shown where the output goes. */
export interface Screen {
  readonly columns: number;
  readonly colour: boolean;
  readonly unicode: boolean;
  /** sentences in place of pictures, nothing that moves */
  readonly plain: boolean;
  /** somebody can read a question here, and answer it */
  readonly interactive: boolean;
  readonly paint: Paint;
}

export interface ScreenOptions {
  readonly plain: boolean;
  readonly noColour: boolean;
}

/** Columns of a page where nobody says how wide it is. */
const usualColumns = 80;

/** kleur is loaded only where there is colour. */
export async function openScreen(
  { plain, noColour }: ScreenOptions,
  stream: Partial<WriteStream> = process.stdout,
): Promise<Screen> {
  const colour = !plain && !noColour && wantsColour(stream.isTTY === true);
  return {
    columns: stream.columns || Number(process.env["COLUMNS"]) || usualColumns,
    colour,
    unicode: speaksUnicode(),
    plain,
    interactive: stream.isTTY === true && process.stdin.isTTY === true,
    paint: colour ? (await import("./paint.ts")).paint(true) : (_style, text) => text,
  };
}

/** As most programs decide it: no-color.org and force-color.org. */
function wantsColour(terminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return terminal && !NO_COLOR && TERM !== "dumb";
}

function speaksUnicode(): boolean {
  const { LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION, TERM_PROGRAM } = process.env;
  if (process.platform === "win32") return WT_SESSION !== undefined || TERM_PROGRAM === "vscode" || TERM !== undefined;
  return TERM !== "linux" && /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || "");
}
