import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type LabTerminal, openLab } from "./terminal.ts";

const closing: (() => Promise<void> | void)[] = [];
after(async () => {
  for (const close of closing) await close();
});

/** The lab at a step of a lesson, as a learner comes back to it. */
async function at(lesson: number, id: string, step: string, quests: number): Promise<LabTerminal> {
  const cwd = mkdtempSync(join(tmpdir(), "lab-quests-"));
  const notes = join(cwd, "udp-lab", ".udp-lab");
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, "settings.json"), JSON.stringify({ language: "en", track: "typescript" }));
  writeFileSync(join(notes, "progress.json"), JSON.stringify({ version: 1, lessons: { [id]: { step } } }));
  const lab = openLab(["start", String(lesson)], { cwd, columns: 100, rows: 50 });
  closing.push(
    () => lab.close(),
    () => rmSync(cwd, { recursive: true, force: true }),
  );
  await lab.until(new RegExp(`quests \\d of ${quests}`));
  return lab;
}

const menu = (lab: LabTerminal, letter: string) => lab.fromMenu({ letter });

const all = (lab: LabTerminal, count: number) => lab.until(`quests ${count} of ${count}`);
const running = (lab: LabTerminal, clients: number) =>
  lab.until(new RegExp(`(?:started: client[^]*){${clients}}prints`));

test("lesson 2: all quests, by keys", async () => {
  const lab = await at(2, "communication-loop", "talk", 5);
  await running(lab, 2);
  for (const [line, echo] of [
    ["one", "ONE"],
    ["é你", "É你"],
    ["  hi ", "HI"],
  ] as const) {
    await lab.type(line);
    await lab.until(`<=== ${echo.trim() === "HI" ? "  HI" : echo}`);
  }
  await lab.press("Tab");
  await lab.type("other");
  await lab.until("<=== OTHER");
  await lab.press("Shift-Tab");
  await lab.type("back");
  await lab.until("<=== BACK");
  await menu(lab, "1");
  await lab.until("SIGTERM");
  await menu(lab, "1");
  await lab.until(/SIGTERM[^]*bound to/);
  await lab.type("again");
  await all(lab, 5);
});

test("lesson 3: all quests of both pairs, by keys", async () => {
  const udp = await at(3, "no-sticky-packets", "udp-pair", 3);
  await udp.until("quests 2 of 3");
  await udp.until(/exited[^]*exited/);
  await menu(udp, "2");
  await all(udp, 3);
  const tcp = await at(3, "no-sticky-packets", "tcp-pair", 2);
  await tcp.until("quests 1 of 2");
  await tcp.until(/exited[^]*exited/);
  await menu(tcp, "2");
  await all(tcp, 2);
});

test("lesson 4: all quests of both runs, by keys", async () => {
  const buffer = await at(4, "oversized-datagram", "overfill-the-buffer", 4);
  await running(buffer, 1);
  for (const size of ["1024", "3000", "5", "0"]) {
    await buffer.type(size);
    await buffer.until(`sent: ${size} bytes`);
  }
  await all(buffer, 4);
  const limit = await at(4, "oversized-datagram", "find-the-limit", 3);
  await running(limit, 1);
  const largest = process.platform === "darwin" ? 9216 : 65507;
  await limit.type(String(largest));
  await limit.until(`sent: ${largest} bytes`);
  await limit.type(String(largest + 1));
  await limit.until("refused:");
  await limit.type("12");
  await all(limit, 3);
});

test("lesson 5: all quests of both runs, by keys", async () => {
  const chat = await at(5, "multi-client-chat", "keep-them-waiting", 4);
  await running(chat, 3);
  await chat.until(/(?:prints: Whom[^]*){3}/);
  for (const [line, name] of [
    ["é", "alex"],
    ["two", "tree"],
    ["three", "wu"],
  ] as const) {
    await chat.type(name);
    await chat.until(`to ${name}>`);
    await chat.type(line);
    await chat.press("Tab");
  }
  await chat.until("quests 3 of 4");
  for (const reply of ["r1", "r2", "r3"]) {
    await chat.type(reply);
    await chat.until(`===> ${reply}`);
  }
  await all(chat, 4);

  const names = await at(5, "multi-client-chat", "names-and-goodbyes", 5);
  await names.until(/(?:prints: Whom[^]*){3}/);
  await names.type("bob");
  await names.until("quests 1 of 5");
  await names.type("alex");
  await names.until("to alex>");
  await names.type("");
  await names.type("one");
  await names.until("quests 2 of 5");
  await names.press("Tab");
  await names.type("alex");
  await names.until(/to alex>[^]*to alex>/);
  await names.type("two");
  await names.until(/"two", 3 bytes/);
  await names.press("Tab", "Tab");
  for (const reply of ["r1", "r2"]) {
    await names.type(reply);
    await names.until(`===> ${reply}`);
  }
  await names.until("quests 3 of 5");
  await names.press("Tab");
  await names.type("quit");
  await names.until(/Whom[^]*Whom[^]*Whom[^]*Whom[^]*Whom/);
  await names.type("wu");
  await names.until("to wu>");
  await names.type("three");
  await names.until("quests 4 of 5");
  await menu(names, "2");
  await names.until("SIGTERM");
  await names.press("Tab");
  await names.type("four");
  await names.until(/"four", 4 bytes/);
  await names.press("Tab", "Tab");
  for (const reply of ["to nobody", "to two"]) await names.type(reply);
  await all(names, 5);
});
