import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { lessonEntries, lessonFolder, loadLesson, loadLessonWords, solutionFolder } from "../runner/catalog.ts";
import { languages } from "../runner/model/words.ts";
import { datagrams, expected, printed, recorded } from "./demo-run.ts";
import { lab, plainEnvironment } from "./lab.ts";
import { marked } from "./leftovers.ts";
import { openLab } from "./terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "lab-demo-"));
after(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
/** The last lecture is remembered here, and not among the user's own files. */
const env = (mark = "") => ({
  ...plainEnvironment(),
  XDG_STATE_HOME: join(folder, "state"),
  LC_ALL: "C.UTF-8",
  LAB_TEST_MARK: mark,
});
const entries = lessonEntries();

const play = (file: string, ...args: readonly string[]) =>
  lab(["demo", ...args, "--auto", "--record", inFolder(file)], folder, env());

describe("played by itself from start to end, each lesson shows what its texts say", () => {
  for (const { number } of entries)
    test(`lesson ${number}`, async () => {
      const { code, stderr } = await play(`${number}.ndjson`, String(number));
      assert.equal(code, 0, stderr);
      const events = recorded(inFolder(`${number}.ndjson`));
      assert.deepEqual(datagrams(events), expected[number]);
    });

  test("lesson 3: TCP glues, and is refused", () => {
    const events = recorded(inFolder("3.ndjson"));
    assert.match(printed(events, "tcp-four-writes", "tcp-server"), /randyhello|helloworld/);
    assert.match(printed(events, "tcp-to-nobody", "tcp-client#2"), /ECONNREFUSED/);
  });

  test("lesson 4: what is cut and what is refused is said so", () => {
    const events = recorded(inFolder("4.ndjson"));
    assert.match(printed(events, "one-byte-more", "server"), /1024.*truncated/);
    assert.doesNotMatch(printed(events, "five-again", "server"), /truncated/);
    assert.match(printed(events, "above-the-limit", "client"), /EMSGSIZE/);
  });

  test("each step has its words, in each language", async () => {
    for (const entry of entries)
      for (const language of languages) {
        const [{ demo }, words] = await Promise.all([loadLesson(entry), loadLessonWords(entry, language)]);
        for (const { id } of demo) assert.ok(words.demo[id]?.text && words.demo[id].notes, `${entry.id} ${id}`);
      }
  });
});

describe("a broken solution makes it fail", () => {
  const [first] = entries;
  const broken = (server: string) => {
    const dir = mkdtempSync(join(folder, "broken-"));
    copyFileSync(join(solutionFolder(first!, "typescript"), "client.ts"), join(dir, "client.ts"));
    const file = join(lessonFolder(first!), "wrong", server);
    copyFileSync(file, join(dir, `server${server.slice(server.lastIndexOf("."))}`));
    return dir;
  };

  test("one that answers wrongly, by what was recorded", async () => {
    await play("echo.ndjson", "1", "--dir", broken("server-replies-upper--echoes-unchanged.server.py"));
    assert.throws(() => assert.deepEqual(datagrams(recorded(inFolder("echo.ndjson"))), expected[1]));
  });

  test("one that does not answer, by its exit code, and the step is named", async () => {
    const dir = broken("server-replies-upper--echoes-unchanged.server.py");
    rmSync(join(dir, "server.py"));
    writeFileSync(
      join(dir, "server.mjs"),
      'import { createSocket } from "node:dgram";\ncreateSocket("udp4").bind(process.env.LAB_PORT, "127.0.0.1");\n',
    );
    const { code, stdout } = await play("silent.ndjson", "1", "--dir", dir);
    assert.equal(code, 1);
    assert.match(stdout, /Step 3 expected 2 datagrams and saw 1/);
  });
});

describe("led by keys in a terminal", () => {
  for (const entry of entries)
    test(`lesson ${entry.number}, from start to end; then nothing is left`, async (t) => {
      const mark = `demo-${process.pid}-${entry.number}`;
      const terminal = openLab(["demo", String(entry.number)], { cwd: folder, columns: 100, rows: 30, env: env(mark) });
      t.after(terminal.close);
      const { demo: steps } = await loadLesson(entry);
      const { demo: words } = await loadLessonWords(entry, "en");
      await terminal.until("Nothing has been started yet");
      for (const [index, { id }] of steps.entries()) {
        await terminal.press({ letter: " " });
        await terminal.until(`step ${index + 1} of ${steps.length}`, "screen");
        await terminal.until(words[id]!.text.slice(0, 20), "screen");
        await terminal.until(/^(?![\s\S]*playing)/, "screen");
      }
      assert.doesNotMatch(terminal.screen(), /expected \d/);
      await terminal.press("Ctrl-C");
      await terminal.until("Leave the demo", "screen");
      await terminal.press("Ctrl-C");
      assert.equal(await terminal.ended, 0);
      if (process.platform === "linux") assert.deepEqual(marked(`LAB_TEST_MARK=${mark}`), []);
    });

  test("drop, look back, restart, type freely; the place is remembered", async (t) => {
    const open = () =>
      openLab(["demo", "1"], {
        cwd: folder,
        columns: 100,
        rows: 30,
        env: { ...env(), XDG_STATE_HOME: inFolder("fresh") },
      });
    const terminal = open();
    t.after(terminal.close);
    await terminal.until("Nothing has been started yet");
    await terminal.press({ letter: "g" }, { letter: "3" }, "Enter");
    await terminal.until('"HELLO", 5 bytes', "screen");
    await terminal.until(/^(?![\s\S]*playing)/, "screen");
    await terminal.press({ letter: "d" });
    await terminal.until("next datagram is dropped", "screen");
    await terminal.press({ letter: " " });
    await terminal.until(/✗ lost: the lab dropped it/, "screen");
    await terminal.press("Left");
    await terminal.until("looking back", "screen");
    assert.doesNotMatch(terminal.screen(), /dropped it/);
    await terminal.press("Right");
    await terminal.until(/dropped it/, "screen");
    await terminal.press({ letter: "r" });
    await terminal.until('"HELLO AGAIN", 11 bytes', "screen");
    await terminal.until(/^(?![\s\S]*playing)/, "screen");
    await terminal.press({ letter: "t" });
    await terminal.type("quit d");
    await terminal.until('"QUIT D", 6 bytes', "screen");
    await terminal.press("Esc", { letter: "k" });
    await terminal.until("ended by SIGKILL", "screen");
    await terminal.press("Ctrl-C", "Ctrl-C");
    assert.equal(await terminal.ended, 0);
    const again = open();
    t.after(again.close);
    await again.until("The last lecture ended with step 4");
  });

  test("a recording is played with the same keys, without programs", async (t) => {
    const mark = `replay-${process.pid}`;
    const terminal = openLab(["demo", "--replay", inFolder("1.ndjson")], {
      cwd: folder,
      columns: 100,
      rows: 30,
      env: env(mark),
    });
    t.after(terminal.close);
    await terminal.until("a recording");
    await terminal.press({ letter: "g" }, { letter: "8" }, "Enter");
    await terminal.until(/✗ lost: nobody is bound there/, "screen");
    if (process.platform === "linux") assert.equal(marked(`LAB_TEST_MARK=${mark}`).length, 1);
    await terminal.press({ letter: "d" });
    await terminal.until("This is a recording", "screen");
    await terminal.press("Ctrl-C", { letter: "y" });
    assert.equal(await terminal.ended, 0);
  });
});

describe("without a terminal", () => {
  test("it says which option is needed", async () => {
    const { code, stderr, stdout } = await lab(["demo", "1"], folder, env());
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /demo 1 --auto/);
  });

  test("a recording plays to its end", async () => {
    const { code, stdout } = await lab(
      ["demo", "--replay", inFolder("1.ndjson"), "--auto", "--lang", "zh"],
      folder,
      env(),
    );
    assert.equal(code, 0);
    assert.match(stdout, /第 8 步，共 10 步[\s\S]*丢失：该端口无人绑定/);
  });

  test("what cannot be read, written or understood is said, with exit code 2", async () => {
    writeFileSync(inFolder("damaged"), "{}\n");
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["demo", "--replay", "missing", "--auto"], /missing cannot be read \(ENOENT\)/],
      [["demo", "--replay", "damaged", "--auto"], /damaged cannot be played/],
      [["demo", "2", "--replay", "1.ndjson", "--auto"], /recording of basic-echo/],
      [["demo", "1", "--auto", "--record", "no/such/folder"], /cannot be written \(ENOENT\)/],
      [["demo", "1", "--auto", "--host", "192.0.2.1"], /cannot be served on 192\.0\.2\.1/],
      [["demo", "1", "--auto=soon"], /--auto cannot be soon/],
      [["demo", "nine", "--auto"], /There is no lesson nine/],
      [["export", "1.ndjson"], /--to svg, html, mermaid, cast,? or pcapng/],
      [["export", "1.ndjson", "--to", "svg"], /-o FILE/],
      [["export", "missing", "--to", "svg", "-o", "x"], /cannot be read/],
      [["export"], /Which recording/],
    ];
    for (const [args, said] of cases) {
      const { code, stderr } = await lab(args, folder, env());
      assert.equal(code, 2, `${args.join(" ")}: ${stderr}`);
      assert.match(stderr, said);
    }
  });
});
