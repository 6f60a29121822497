import type { LabTerminal } from "./terminal.ts";

/** So many times, in either language. */
const times = (what: string, count: number) => new RegExp(`(?:(?:${what})[^]*){${count}}`);
const printed = (lab: LabTerminal, text: string, count: number) =>
  lab.until(times(`(?:prints: |打印：)${text}`, count));
const done = (lab: LabTerminal, count: number, all: number) =>
  lab.until(new RegExp(`quests ${count} of ${all}|任务 ${count}/${all}`));
const over = (lab: LabTerminal, count: number) => lab.until(times("exited with code|已退出", count));
const letter = (text: string) => ({ letter: text });

/** One line, and what it leads to. */
const says = async (lab: LabTerminal, line: string, led: string) => {
  await lab.type(line);
  await lab.until(led);
};

/** A line that leaves as a datagram, and is drawn. */
const sends = async (lab: LabTerminal, line: string) => {
  await lab.type(line);
  await lab.until(new RegExp(`"${line}"[,，]`));
};

/** What the lab says at the first quiet moment after a client has printed a port that is none of the server's. */
const explained = (lab: LabTerminal) => lab.until(/^(?:Port \d+ is the lab's own|端口 \d+ 是实验台自己的)/m);

/** What a learner sees printed when a program of lessons 1 and 2 asks for a line. */
const prompts = (lab: LabTerminal, count: number) => printed(lab, ">(?!\\S)", count);

async function tryIt(lab: LabTerminal): Promise<void> {
  const ended = (count: number) => lab.until(times("SIGTERM", count));
  await prompts(lab, 1);
  await lab.type("hello");
  await prompts(lab, 2);
  await done(lab, 1, 5);
  await says(lab, "  word  ", "<=== WORD");
  await prompts(lab, 3);
  await done(lab, 2, 5);
  await lab.press("Enter");
  await prompts(lab, 4);
  await done(lab, 3, 5);
  await lab.fromMenu(letter("1"));
  await ended(1);
  await lab.type("anyone");
  await done(lab, 4, 5);
  await lab.fromMenu(letter("2"));
  await ended(2);
  await lab.fromMenu(letter("2"));
  await prompts(lab, 5);
  await lab.fromMenu(letter("1"));
  await printed(lab, "bound to", 2);
  await says(lab, "new port", "<=== NEW PORT");
  await prompts(lab, 6);
  await done(lab, 5, 5);
}

async function talk(lab: LabTerminal): Promise<void> {
  await prompts(lab, 2);
  for (const [index, line] of ["one", "two", "three"].entries()) {
    await says(lab, line, `<=== ${line.toUpperCase()}`);
    await prompts(lab, 3 + index);
  }
  await done(lab, 1, 5);
  await says(lab, "  hi ", "<===   HI");
  await prompts(lab, 6);
  await done(lab, 2, 5);
  await says(lab, "é", "<=== É");
  await prompts(lab, 7);
  await done(lab, 3, 5);
  await lab.press("Tab");
  await says(lab, "other", "<=== OTHER");
  await prompts(lab, 8);
  await lab.press("Shift-Tab");
  await says(lab, "back", "<=== BACK");
  await prompts(lab, 9);
  await done(lab, 4, 5);
  await lab.fromMenu(letter("1"));
  await lab.until("SIGTERM");
  await lab.fromMenu(letter("1"));
  await printed(lab, "bound to", 2);
  await says(lab, "again", "<=== AGAIN");
  await prompts(lab, 10);
  await done(lab, 5, 5);
}

async function udpPair(lab: LabTerminal): Promise<void> {
  await over(lab, 2);
  await done(lab, 2, 3);
  await lab.fromMenu(letter("2"));
  await over(lab, 3);
  await done(lab, 3, 3);
}

async function tcpPair(lab: LabTerminal): Promise<void> {
  await over(lab, 2);
  await done(lab, 1, 2);
  await lab.fromMenu(letter("2"));
  await over(lab, 3);
  await done(lab, 2, 2);
}

async function overfill(lab: LabTerminal): Promise<void> {
  const sizes = [
    ["1024", 1],
    ["1025", 1],
    ["3000", 2],
    ["5", 3],
    ["0", 4],
  ] as const;
  await printed(lab, "bytes>", 1);
  for (const [index, [size, ticked]] of sizes.entries()) {
    await says(lab, size, `sent: ${size} bytes`);
    await printed(lab, "\\d+ bytes from", index + 1);
    await printed(lab, "bytes>", index + 2);
    await done(lab, ticked, 4);
  }
}

async function findTheLimit(lab: LabTerminal): Promise<void> {
  const largest = process.platform === "darwin" ? 9216 : 65507;
  await printed(lab, "bytes>", 1);
  await says(lab, String(largest), `sent: ${largest} bytes`);
  await printed(lab, "bytes>", 2);
  await done(lab, 1, 3);
  for (const [index, size] of [largest + 1, 1_000_000].entries()) {
    await lab.type(String(size));
    await printed(lab, "refused:", index + 1);
    await printed(lab, "bytes>", index + 3);
    await explained(lab);
    await done(lab, 2, 3);
  }
  await says(lab, "100", "sent: 100 bytes");
  await printed(lab, "bytes>", 5);
  await done(lab, 3, 3);
}

/** A reply, when the server has asked for so many. */
const replies = async (lab: LabTerminal, asked: number, line: string) => {
  await printed(lab, "reply>", asked);
  await says(lab, line, `===> ${line}`);
};

async function keepThemWaiting(lab: LabTerminal): Promise<void> {
  await printed(lab, "Whom", 3);
  for (const [index, name] of ["alex", "donkey", "tree"].entries()) {
    await says(lab, name, `to ${name}>`);
    await printed(lab, "to \\w+>", index + 1);
    await lab.press("Tab");
  }
  await lab.press("Tab");
  for (const [line, ticked] of [
    ["one", 0],
    ["two", 1],
    ["你好", 3],
  ] as const) {
    await sends(lab, line);
    await done(lab, ticked, 4);
    await lab.press("Tab");
  }
  for (const [index, reply] of ["r1", "r2", "r3"].entries()) {
    await replies(lab, index + 1, reply);
    await printed(lab, "to \\w+>", index + 4);
    await explained(lab);
  }
  await done(lab, 4, 4);
}

async function namesAndGoodbyes(lab: LabTerminal): Promise<void> {
  const toSomebody = (count: number) => printed(lab, "to \\w+>", count);
  await printed(lab, "Whom", 3);
  await lab.type("tree");
  await toSomebody(1);
  await sends(lab, "one");
  await lab.press("Tab");
  await lab.type("tree");
  await toSomebody(2);
  await sends(lab, "two");
  await lab.press("Tab", "Tab");
  await replies(lab, 1, "r1");
  await toSomebody(3);
  await explained(lab);
  await replies(lab, 2, "r2");
  await toSomebody(4);
  await done(lab, 1, 5);

  await lab.press("Tab");
  await lab.type("");
  await toSomebody(5);
  await sends(lab, "three");
  await done(lab, 2, 5);
  await lab.press("Shift-Tab");
  await replies(lab, 3, "r3");
  await toSomebody(6);

  await lab.press("Tab");
  await lab.type("quit");
  await printed(lab, "Whom", 4);
  await lab.type("bob");
  await printed(lab, "Whom", 5);
  await done(lab, 3, 5);
  await lab.type("wu");
  await toSomebody(7);
  await sends(lab, "four");
  await done(lab, 4, 5);
  await lab.press("Shift-Tab");
  await replies(lab, 4, "r4");
  await toSomebody(8);

  await lab.press("Shift-Tab");
  await lab.type("alex");
  await toSomebody(9);
  await sends(lab, "five");
  await printed(lab, "reply>", 5);
  await lab.fromMenu(letter("4"));
  await lab.until("SIGTERM");
  await lab.press("Shift-Tab");
  await sends(lab, "six");
  await lab.press("Tab", "Tab");
  await lab.type("to nobody");
  await replies(lab, 6, "to two");
  await toSomebody(10);
  await done(lab, 5, 5);
}

/** What a learner does in each run until all quests are done; each line is typed when it is asked for. */
export const runWalks: Readonly<Record<string, (lab: LabTerminal) => Promise<void>>> = {
  "try-it": tryIt,
  talk,
  "udp-pair": udpPair,
  "tcp-pair": tcpPair,
  "overfill-the-buffer": overfill,
  "find-the-limit": findTheLimit,
  "keep-them-waiting": keepThemWaiting,
  "names-and-goodbyes": namesAndGoodbyes,
};
