import { basename, dirname, extname, join, resolve } from "node:path";
import type { CommandProblem } from "../model/problem.ts";
import type { Command } from "./command.ts";

/** The endings of programs that the lab can run, in the order in which they are named to a learner. */
export const programEndings = [
  ".ts",
  ".js",
  ".mjs",
  ".py",
  ".go",
  ".rb",
  ".php",
  ".pl",
  ".lua",
  ".java",
  ".c",
  ".rs",
  ".sh",
] as const;

export type FoundCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly problem: CommandProblem };

/** The usual way to run a program, by its file name; it runs in the folder that it lies in. */
export async function commandFor(program: string): Promise<FoundCommand> {
  const file = resolve(program);
  const extension = extname(file).toLowerCase();
  const run = (tool: string, ...args: readonly string[]): FoundCommand => ({
    ok: true,
    command: { file: tool, args, cwd: dirname(file), shown: basename(file) },
  });
  switch (extension) {
    case ".ts": {
      const bundled = await (await import("./typescript.ts")).bundle(file);
      return bundled.ok ? run(process.execPath, "--enable-source-maps", bundled.file) : bundled;
    }
    case ".js":
    case ".mjs":
      return run(process.execPath, file);
    case ".py": {
      const python = await (await import("./python.ts")).findPython(dirname(file));
      return python.ok ? run(python.executable, file) : python;
    }
    case ".c":
    case ".rs":
    case ".go":
    case ".java":
      return compiled(file, extension, run);
    default:
      return interpreted(file, extension, run);
  }
}

type Run = (tool: string, ...args: readonly string[]) => FoundCommand;

async function compiled(file: string, extension: ".c" | ".rs" | ".go" | ".java", run: Run): Promise<FoundCommand> {
  const [{ compile }, { compilers, programName }] = await Promise.all([
    import("./compile.ts"),
    import("./compilers.ts"),
  ]);
  const made = await compile(file, compilers[extension]);
  if (!made.ok) return made;
  if (extension !== ".java") return run(join(made.output, programName));
  const { mainClass } = await import("./java.ts");
  return run("java", "-cp", made.output, mainClass(made.output, basename(file, extname(file))));
}

async function interpreted(file: string, extension: string, run: Run): Promise<FoundCommand> {
  const [{ interpreterOf }, { onPath }] = await Promise.all([import("./interpreters.ts"), import("./on-path.ts")]);
  const interpreter = interpreterOf(file, extension);
  if (!interpreter) return { ok: false, problem: { code: "unknown-kind", file } };
  const tool = onPath(interpreter.tried);
  return tool ? run(tool, file) : { ok: false, problem: { code: "no-interpreter", ...interpreter } };
}
