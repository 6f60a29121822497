import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { packageRoot } from "../runner/package-root.ts";
import { type KeyPress, type LabTerminal, openLab } from "./terminal.ts";

const folders: string[] = [];
const open: LabTerminal[] = [];
after(async () => {
  await Promise.all(open.map((lab) => lab.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), "lab-guide-"));
  folders.push(folder);
  return folder;
}

function lab(cwd: string, ...args: readonly string[]): LabTerminal {
  const opened = openLab(args, { cwd, rows: 40 });
  open.push(opened);
  return opened;
}

const letter = (text: string): KeyPress => ({ letter: text });

/** Words of the screens that the walk waits for, in both languages. */
const words = {
  en: {
    language: "Which language shall",
    track: "Which language do you want",
    firstPage: "Basic echo",
    question: "You press Enter on an empty line in the client. What leaves?",
    bound: /bound to 127\.0\.0\.1:\d+/,
    ticked: (count: number) => `quests ${count} of 5`,
    watching: "Each save is checked",
    notYet: "Not passed yet",
    passed: "Passed: 9 of 9",
    lookBack: "Look back",
    next: "Enter opens the next one",
    comeBack: "To come back",
    asks: "End the programs and leave?",
    said: "You said: One byte: the line end",
    was: "It was:   A datagram of 0 bytes",
  },
  "zh-CN": {
    language: "Which language shall",
    track: "你想用哪种语言写程序",
    firstPage: "第 1 课",
    question: "什么都没输入",
    bound: /bound to 127\.0\.0\.1:\d+/,
    ticked: (count: number) => `任务 ${count}/5`,
    watching: "每次保存都会检查",
    notYet: "还没通过",
    passed: "通过：共 9 项，做到 9 项",
    lookBack: "回头看",
    next: "按回车打开下一课",
    comeBack: "要接着学",
    asks: "结束程序并离开吗",
    said: "你猜的是",
    was: "实际上是",
  },
} as const;

for (const language of ["en", "zh-CN"] as const)
  test(`lesson 1 from start to end, by keys alone (${language})`, async () => {
    const cwd = place();
    const shown = words[language];
    const screen = lab(cwd);
    let pressed = 0;
    const press = async (...keys: readonly KeyPress[]) => {
      pressed += keys.length;
      await screen.press(...keys);
    };

    const fromMenu = (key: KeyPress) => {
      pressed += 2;
      return screen.fromMenu(key);
    };

    await screen.until(shown.language);
    await press(...(language === "en" ? ["Enter" as const] : ["Down" as const, "Enter" as const]));
    await screen.until(shown.track);
    await press("Enter");
    await screen.until(shown.firstPage, "screen");
    await press("Enter");
    // the first guess is wrong, the others are right
    await press(letter("2"), "Enter");
    await press(letter("3"), "Enter");
    await press(letter("3"), "Enter");

    await screen.until(shown.bound);
    await screen.type("  hello  ");
    await screen.until(shown.ticked(2));
    await press("Enter");
    await screen.until(shown.ticked(3));
    assert.ok(screen.all().includes(shown.said), screen.all());
    assert.ok(screen.all().includes(shown.was));
    await fromMenu(letter("1"));
    await screen.until(/SIGTERM/);
    await screen.type("anyone there");
    await screen.until(shown.ticked(4));
    await fromMenu(letter("2"));
    await screen.until(/SIGTERM[^]*SIGTERM/);
    await fromMenu(letter("2"));
    await fromMenu(letter("1"));
    await screen.until(/SIGTERM[^]*SIGTERM[^]*server\.ts[^]*127\.0\.0\.1/);
    await screen.type("new port");
    await screen.until(shown.ticked(5));
    const log = screen.all();
    assert.ok(log.lastIndexOf("<=== NEW PORT") < log.lastIndexOf("✓ "), "a tick does not cut an exchange in two");
    assert.ok(!log.includes("\n\n\n✓ "), "one blank line is enough between two ticks");

    await fromMenu("Enter");
    await screen.until(shown.watching, "screen");
    assert.ok(!screen.all().includes(shown.notYet), "checked before anything was asked or saved");
    const yours = join(cwd, "udp-lab", "1-basic-echo");
    for (const name of ["server.ts", "client.ts"])
      copyFileSync(join(packageRoot, "lessons", "1-basic-echo", "solution", "typescript", name), join(yours, name));
    await screen.until(shown.passed);
    await press(letter("n"));
    await screen.until(new RegExp(`●{7}○[^]*${shown.passed}`));
    await press("Enter");
    await screen.until(shown.lookBack, "screen");
    assert.ok(pressed < 25, `${pressed} key presses besides the learner's own words`);

    const page = readFileSync(join(yours, "look-back.md"), "utf8");
    assert.match(page, /"anyone there"/);
    assert.equal(
      page.split('typed: "anyone there"').length + page.split('输入："anyone there"').length,
      3,
      "drawn once",
    );
    assert.match(page, /\n {2}client\.send\(line\.trim\(\), port, host\);\n[^]*\n\}\n```/);
    assert.ok(page.split("\n").length < 90, page);
    for (let pages = 0; pages < 8 && !screen.screen().includes(shown.next); pages++) await screen.press("Enter");
    await screen.press(letter("q"));
    assert.equal(await screen.ended, 0);
    await screen.until(shown.comeBack).catch(() => {});
    const progress = JSON.parse(readFileSync(join(cwd, "udp-lab", ".udp-lab", "progress.json"), "utf8"));
    assert.equal(progress.lessons["basic-echo"].verdict.verdict, "passed");
    assert.equal(progress.lessons["basic-echo"].quests.length, 5);
  });

test("left in a run by Ctrl-C, by the terminal's end and by SIGKILL: the same step again, and nothing left running", async () => {
  const cwd = place();
  const first = lab(cwd, "--lang", "en");
  await first.until("Which language do you");
  assert.ok(!first.all().includes("Which language shall"), "--lang said it already");
  await first.press("Enter");
  await first.until("Basic echo", "screen");
  await first.press("Enter", "Enter", "Enter", "Enter");
  await first.until(/bound to 127\.0\.0\.1:\d+/);
  await first.press("Ctrl-C");
  await first.until("End the programs and leave?", "screen");
  await first.press(letter("y"));
  assert.equal(await first.ended, 0);
  await nothingLeft(first.pid);

  for (const signal of ["SIGHUP", "SIGKILL"] as const) {
    const again = lab(cwd);
    await again.until(/bound to 127\.0\.0\.1:\d+/);
    again.signal(signal);
    await again.ended;
    await nothingLeft(again.pid);
  }
  const last = lab(cwd);
  await last.until("quests 0 of 5");
});

/** No program of this lab lives any more, wherever it went: they carry its mark. */
async function nothingLeft(lab: number): Promise<void> {
  const left = () =>
    readdirSync("/proc").filter((name) => /^\d+$/.test(name) && environment(name).includes(`LAB_RUN=${lab}-`));
  for (const limit = performance.now() + 3000; existsSync("/proc/self") && left().length > 0;) {
    assert.ok(performance.now() < limit, `still there: ${left().join(" ")}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function environment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1");
  } catch {
    return "";
  }
}
