import type { LessonEntry } from "../catalog.ts";
import type { Track } from "../model/track.ts";
import { interpreterOf } from "../record/interpreters.ts";
import { ownName } from "./own-name.ts";
import type { Parsed } from "./parse.ts";
import { quoted } from "./quoted.ts";
import { shownPath } from "./shown-path.ts";

export interface WireLines {
  /** how this wire is begun */
  readonly wire: string;
  /** how the server is started for it: through the lab, and by itself where the learner has it in a file */
  readonly server: (port: number) => readonly string[];
  readonly client: string;
}

/** Lines to paste into another terminal of the same kind, in the same folder. */
export function wireLines(
  entry: LessonEntry,
  { dir, track }: Parsed["values"],
  /** where the clients send, when that is not the lesson's own port */
  moved: number | null,
  serverFile: string | null,
): WireLines {
  const chosen = Object.entries({ dir, track }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quoted(value)}`],
  );
  const own = (...words: readonly string[]) => [ownName(), ...words, ...chosen].join(" ");
  const number = String(entry.number);
  const runner = serverFile === null ? null : runnerOf(serverFile);
  const itself = serverFile === null || runner === null ? [] : [`${runner} ${quoted(shownPath(serverFile))}`];
  return {
    wire: withPort(moved, own("wire", number)),
    server: (port) => [own("run", number, "server"), ...itself].map((line) => withPort(port, line)),
    client: withPort(moved, own("run", number, "client")),
  };
}

function withPort(port: number | null, line: string): string {
  if (port === null) return line;
  // PowerShell, whose settings last as long as its window
  return process.platform === "win32" ? `$env:LAB_PORT=${port}; ${line}` : `LAB_PORT=${port} ${line}`;
}

/** What a person writes in front of such a file. */
function runnerOf(file: string): string | null {
  const extension = /\.\w+$/.exec(file)?.[0] ?? "";
  if (extension === ".py") return process.platform === "win32" ? "python" : "python3";
  if (extension === ".js" || extension === ".mjs") return "node";
  // since Node 22.18 it runs TypeScript as it is
  if (extension === ".ts") return (process.features as { typescript?: unknown }).typescript ? "node" : null;
  return interpreterOf(file, extension)?.tried[0] ?? null;
}

/** The line that makes a server ask for its port, for the two languages that starters are written in. */
export const askingLines = (port: number): Readonly<Record<Track, string>> => ({
  python: `PORT = int(os.environ.get("LAB_PORT", "${port}"))`,
  typescript: `const port = Number(process.env.LAB_PORT ?? ${port});`,
});
