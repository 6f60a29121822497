export interface ToolResult {
  readonly ok: boolean;
  /** all that it said */
  readonly text: string;
}

const windows = process.platform === "win32";

function quote(argument: string): string {
  if (windows) return `"${argument.replaceAll('"', '\\"')}"`;
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** Runs a compiler or asks a tool for its version. zx is loaded here only: most runs need none of it. */
export async function runTool(file: string, args: readonly string[], cwd: string): Promise<ToolResult> {
  const { $ } = await import("zx/core");
  // the plain system shell: machines without bash compile too
  const shell = windows ? (process.env["ComSpec"] ?? "cmd.exe") : "/bin/sh";
  const tool = $({ cwd, shell, prefix: "", postfix: "", quote, nothrow: true, quiet: true, timeout: "120s" });
  const { exitCode, stdall } = await tool`${file} ${args}`;
  return { ok: exitCode === 0, text: stdall.trim() };
}
