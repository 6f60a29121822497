import { readFileSync } from "node:fs";

export interface Interpreter {
  readonly language: string;
  /** its names, the usual one first */
  readonly tried: readonly string[];
}

/** What runs a file of this kind as it is; `null` for other kinds. Python has a search of its own. */
export function interpreterOf(file: string, extension: string): Interpreter | null {
  switch (extension) {
    case ".rb":
      return { language: "Ruby", tried: ["ruby"] };
    case ".php":
      return { language: "PHP", tried: ["php"] };
    case ".pl":
      return { language: "Perl", tried: ["perl"] };
    case ".lua":
      return { language: "Lua", tried: ["lua", "lua5.4", "lua5.3", "luajit"] };
    case ".sh":
      // only bash has /dev/udp
      return firstLine(file).includes("bash")
        ? { language: "Bash", tried: ["bash"] }
        : { language: "Shell", tried: ["sh", "bash"] };
    default:
      return null;
  }
}

const firstLine = (file: string) => readFileSync(file, "utf8").split("\n", 1)[0] ?? "";
