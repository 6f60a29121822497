import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { lessonEntries, starterFolder } from "../runner/catalog.ts";
import { packageRoot } from "../runner/package-root.ts";
import { createWorkspace } from "../runner/store/create-workspace.ts";
import { addStarter } from "../runner/store/lesson-files.ts";
import { saveSettings } from "../runner/store/settings.ts";
import { verbs } from "../runner/words/verbs.ts";
import { cli, plainEnvironment, run } from "./lab.ts";

const pages = ["README.md", "README.zh-CN.md", "docs/authors.md", "docs/platforms.md", "docs/teachers.md"];

const { scripts } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const blocks = (page: string, kind: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, text]) => text!);

interface Line {
  readonly command: string;
  /** `# exit 1` stands behind a command that is to end so */
  readonly code: number;
}

const linesOf = (page: string): readonly Line[] =>
  blocks(page, "sh")
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => ({ command: line.replace(/\s+#.*$/, ""), code: Number(/# exit (\d)/.exec(line)?.[1] ?? 0) }));

/** Where the page's commands are to work: a learner's folder, with the programs that the page shows. */
async function learnersFolder(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "lab-readme-"));
  const workspace = createWorkspace(join(folder, "udp-lab"));
  await saveSettings(workspace, { language: "en", track: "python" });
  for (const entry of lessonEntries()) addStarter(workspace, entry.folder, starterFolder(entry, "python"));
  for (const text of blocks(page, "python")) {
    const name = /^# (\S+\.py)$/m.exec(text)?.[1];
    if (name) writeFileSync(join(folder, name), text);
  }
  return folder;
}

const notHere = (command: string) =>
  command.startsWith("npm ")
    ? "npm is not run here"
    : process.platform === "win32"
      ? "written for a POSIX shell"
      : false;

const links = (page: string) =>
  [...page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to!).filter((to) => !/^\w+:/.test(to));

/** `runner/record/` and the like, in code marks. */
const places = (page: string) =>
  [...page.matchAll(/`((?:runner|lessons|checks|test|docs|dist)\/[\w./-]*)`/g)].map(([, path]) => path!);

for (const name of pages)
  describe(name, { concurrency: 1 }, async () => {
    const page = readFileSync(join(packageRoot, name), "utf8");

    test("the files that it names are there", () => {
      for (const link of links(page)) assert.ok(existsSync(join(packageRoot, dirname(name), link)), link);
      for (const place of places(page)) assert.ok(existsSync(join(packageRoot, place)), place);
    });

    test("the commands that it names are there", () => {
      for (const [, verb] of page.matchAll(/`lab ([a-z]+)/g))
        assert.ok((verbs as readonly string[]).includes(verb!), verb);
      for (const [, script] of page.matchAll(/npm run (\w+)/g)) assert.ok(Object.hasOwn(scripts, script!), script);
    });

    const lines = linesOf(page);
    if (lines.length === 0) return;
    const folder = await learnersFolder(page);
    after(() => rmSync(folder, { recursive: true, force: true }));
    for (const { command, code } of lines)
      test(command, { skip: notHere(command) }, async () => {
        const real = command.replace(/^lab\b/, `"${process.execPath}" "${cli}"`);
        const done = await run("sh", ["-c", real], folder, plainEnvironment());
        assert.equal(done.code, code, `${done.stdout}${done.stderr}`);
      });
  });

test("both READMEs run the same commands", () => {
  const [english, chinese] = pages.map((name) =>
    linesOf(readFileSync(join(packageRoot, name), "utf8")).map(({ command }) => command),
  );
  assert.deepEqual(chinese, english);
});
