import { compilers } from "../record/compilers.ts";
import { interpreterOf } from "../record/interpreters.ts";
import { onPath } from "../record/on-path.ts";
import { findPython } from "../record/python.ts";
import { runTool } from "../record/tool.ts";
import type { DoctorWords } from "../words/doctor.ts";

export interface Row {
  readonly mark: "good" | "bad" | "missing";
  readonly label: string;
  readonly value: string;
}

/** The oldest Node that the lab runs on. */
const leastNode = [20, 19] as const;

export async function programRows(words: DoctorWords): Promise<readonly Row[]> {
  return [nodeRow(words), await typescriptRow(words), await pythonRow(words)];
}

function nodeRow({ nodeTooOld }: DoctorWords): Row {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNew = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const value = `${process.version}  ${process.execPath}`;
  return isNew
    ? { mark: "good", label: "Node.js", value }
    : { mark: "bad", label: "Node.js", value: nodeTooOld(process.version, leastNode.join(".")) };
}

async function typescriptRow({ labels, typescriptFails, typescriptWorks }: DoctorWords): Promise<Row> {
  const label = labels.typescript;
  try {
    const { transform, stop, version } = await import("esbuild");
    await transform("let port: number = 8080", { loader: "ts" });
    await stop();
    return { mark: "good", label, value: typescriptWorks(version) };
  } catch (error) {
    return { mark: "bad", label, value: typescriptFails(String((error as Error).message).split("\n", 1)[0] ?? "") };
  }
}

async function pythonRow({ labels, pythonMissing }: DoctorWords): Promise<Row> {
  const label = labels.python;
  const python = await findPython(process.cwd());
  if (!python.ok) return { mark: "missing", label, value: pythonMissing(python.problem.tried) };
  const version = await versionOf(python.executable, "--version");
  return { mark: "good", label, value: `${version.replace("Python ", "")}  ${python.executable}` };
}

/** What each of them says its version with. */
const versionFlags: Readonly<Record<string, string>> = { Go: "version", Lua: "-v", Java: "-version", Perl: "-e" };

export async function compilerRows({ notInstalled }: DoctorWords): Promise<readonly Row[]> {
  const tools = [
    ...Object.values(compilers),
    ...[".rb", ".php", ".pl", ".lua"].flatMap((ending) => interpreterOf("", ending) ?? []),
  ];
  return Promise.all(
    tools.map(async ({ language, tried }): Promise<Row> => {
      const tool = onPath(tried);
      if (!tool) return { mark: "missing", label: language, value: notInstalled };
      return {
        mark: "good",
        label: language,
        value: `${await versionOf(tool, versionFlags[language] ?? "--version")}`,
      };
    }),
  );
}

/** The first line of what a tool says about itself. */
async function versionOf(tool: string, flag: string): Promise<string> {
  const args = flag === "-e" ? ["-e", "print qq(perl $^V)"] : [flag];
  const { ok, text } = await runTool(tool, args, process.cwd());
  return ok ? (text.split("\n", 1)[0] ?? "").trim() : tool;
}
