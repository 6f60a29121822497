import stringWidth from "string-width";

/** Screens as they are kept: without what differs from run to run. */

const time = /^ {0,8}[\d.]*\d\.\d{3} {2}/;
const rung = /^(?: {0,8}\d+\.\d{3} {2}| {10})(?=.*[│├┤])/;
const late = / (?:on its way|还在路上) /;
/** told where something took longer than a second */
const waiting = /(?:waiting for it to|等待它)/;
const arrow = /[─╌┄](?:[▶✗┄]| on its way | 还在路上 )|(?:[◀✗┄]| on its way | 还在路上 )[─╌┄]/;

/** A screen of text without the rows that stay empty between it and the keys, or below. */
export const pageText = (screen: string): string => `${screen.replace(/\n{9,}/g, "\n\n").trim()}\n`;

/** The log of a run: its picture, and the lab's own lines. */
export function runText(log: string): string {
  const all = log.split("\n");
  return atHome(`${pictureText(all)}\n[the lab]\n${pageText(withoutRungs(all).join("\n"))}`);
}

/**
 * Which of an arrow and a line of output comes first is the system's matter, so they are kept apart: the arrows in
 * their order, and of each lane what was printed, typed and done.
 */
function pictureText(lines: readonly string[]): string {
  const { rungs, lanes } = pictureOf(lines);
  const notes = rungs.filter((line) => !arrow.test(line) && !waiting.test(line));
  const kept = ([name, told]: readonly [string, readonly string[]]) => `[${name}]\n${told.join("\n")}\n`;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["arrows", arrows(rungs, lanes)],
    ...lanes.flatMap(({ name }, lane) => {
      const told = notesOf(notes, lanes, lane);
      const life = told.filter((line) => ![said, typed, socket].some((kind) => kind.test(line)));
      return [
        [`${name} prints`, told.filter((line) => said.test(line))] as const,
        [`${name} is typed to`, told.filter((line) => typed.test(line))] as const,
        [`${name}: its socket`, told.filter((line) => socket.test(line))] as const,
        [`${name}: its life`, life] as const,
      ];
    }),
  ];
  return sections
    .filter(([, told]) => told.length > 0)
    .map(kept)
    .join("\n");
}

/** What the lab says itself: a blank line before and one after a stretch of the picture are one when it is taken out. */
function withoutRungs(all: readonly string[]): readonly string[] {
  const isDouble = (line: string, at: number) =>
    line === "" &&
    rung.test(all[at - 1] ?? "") &&
    all[all.findLastIndex((one, to) => to < at && !rung.test(one))] === "";
  return all.filter((line, at) => !rung.test(line) && !isDouble(line, at));
}

interface Lane {
  readonly name: string;
  readonly column: number;
}

const columnsOf = (line: string, signs: RegExp) =>
  [...line.matchAll(signs)].map((found) => stringWidth(line.slice(0, found.index)));

/** The lines of the picture, without their times, and its lanes by the columns of their bars. */
function pictureOf(all: readonly string[]): { readonly rungs: readonly string[]; readonly lanes: readonly Lane[] } {
  const rungs = all.filter((line) => rung.test(line)).map((line) => line.replace(time, (at) => " ".repeat(at.length)));
  const header = all[all.findIndex((line) => rung.test(line)) - 1] ?? "";
  const names = header.trim().split(/ {2,}/);
  const columns = [...new Set(rungs.flatMap((line) => columnsOf(line, /[│├┤]/g)))].toSorted((a, b) => a - b);
  return { rungs, lanes: columns.map((column, lane) => ({ name: names[lane] ?? `lane ${lane + 1}`, column })) };
}

/** What is noted at a lane; what was broken is in one line again. */
function notesOf(notes: readonly string[], lanes: readonly Lane[], lane: number): readonly string[] {
  let at = -1;
  const told: string[] = [];
  for (const line of notes) {
    const [mark] = columnsOf(line, /├(?= )|(?<= )┤/g);
    const text = line.replace(/[│├┤]/g, " ").replace(/ {2,}/g, "  ").trim();
    if (mark !== undefined) at = lanes.findIndex(({ column }) => column === mark);
    if (at !== lane) continue;
    if (mark !== undefined) told.push(text);
    else told.push(`${told.pop()} ${text}`);
  }
  return told;
}

/** Where something else holds the lesson's port the lab says so and takes another; the picture is the same. */
function atHome(text: string): string {
  const home = /^(?:bound to|绑定) 127\.0\.0\.1:(\d+)$/m.exec(text)?.[1];
  const told = text.replace(/^(?:Port \d+ is held|端口 \d+ 被)[^]*?\n\n/m, "");
  return withoutPorts(home === undefined ? told : told.replaceAll(`127.0.0.1:${home}`, "127.0.0.1:<server>"));
}

const said = /^(?:prints: |打印：)/;
const typed = /^(?:typed: |输入：)/;
const socket = /^(?:bound to|closed|绑定|释放) ?127/;

interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly departs: boolean;
}

/**
 * An arrow is as long as the terminal is wide. A late one is drawn in two parts, the second where its fate is known:
 * it stands where it left.
 */
function arrows(rungs: readonly string[], lanes: readonly Lane[]): readonly string[] {
  const drawn: Drawn[] = [];
  for (const line of rungs.filter((one) => arrow.test(one))) {
    const now = read(line, lanes);
    const left = drawn.findIndex((one) => one.departs && one.from === now.from && now.label.includes(one.label));
    if (now.departs || left === -1) drawn.push(now);
    else drawn[left] = now;
  }
  return drawn.map(({ from, to, label }) => `${from} -> ${to}: ${label}`);
}

function read(line: string, lanes: readonly Lane[]): Drawn {
  const nameAt = (column: number | undefined) => lanes.find((lane) => lane.column === column)?.name ?? "?";
  const from = nameAt(columnsOf(line, /├(?=[─╌┄])|(?<=[─╌┄])┤/g)[0]);
  const [right, left] = [columnsOf(line, /▶/g)[0], columnsOf(line, /◀/g)[0]];
  const to = right !== undefined ? nameAt(right + 1) : left !== undefined ? nameAt(left - 1) : "✗";
  const label = line
    .replace(/[│├┤┼─╌┄▶◀✗]/g, " ")
    .replace(/(?:, arrived [\d,]+ ms later|，\d+ 毫秒后才到达)/, "")
    .replace(late, " ")
    // as much of a long payload as there is room for
    .replace(/x{2,}/g, "xx")
    .replace(/ {2,}/g, "  ")
    .trim();
  return { from, to: late.test(line) ? "?" : to, label, departs: late.test(line) };
}

/** A look-back quotes a run: its pictures are kept like that of the run itself. */
export function lookBackText(screen: string): string {
  const lines = screen.split("\n");
  const kept = lines.flatMap((line, index) => {
    if (!rung.test(line)) return rung.test(lines[index + 1] ?? "") ? [] : [line];
    if (rung.test(lines[index + 1] ?? "")) return [];
    const first = lines.findLastIndex((one, at) => at < index && !rung.test(one));
    return pictureText(lines.slice(first, index + 1))
      .trimEnd()
      .split("\n");
  });
  return atHome(pageText(kept.join("\n")));
}

const chineseBlank = /(?<=[\p{Script=Han}，。：；（）]) (?=\S)|(?<=\S) (?=[\p{Script=Han}，。：；（）])/gu;

/** The log of a check: the lab's words are random, so sentences that quote them may break anywhere. */
export function checkText(log: string): string {
  const rule = /^── \d\d:\d\d:\d\d ──$/m;
  const [text = "", ...reports] = log.split(rule);
  const paragraphs = sentences(reports.at(-1) ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/\s*\n\s*(?![✓✗–?])/g, " ")
        .replace(chineseBlank, (blank, at: number, all: string) => (/[✓✗–?]/.test(all[at - 1] ?? "") ? blank : ""))
        .replace(/"[^"]*"/g, '"…"')
        .replace(/(?<!\d)\d{5}(?!\d)/g, "<port>")
        .replace(/[\d.]+ ?(?:m?s|毫?秒)(?=[.。])/, "T"),
    );
  return `${pageText(text)}\n-- time --\n${pageText(paragraphs.join("\n\n"))}`;
}

/** A report without its picture and what was printed: which stretch is shown is chance, and its words are random. */
function sentences(report: string): string {
  const lines = report.split("\n");
  const header = lines.findIndex((line) => rung.test(line) && time.test(line)) - 1;
  return lines
    .filter((line, index) => index !== header && !rung.test(line) && !/^ *[▸│]/.test(line))
    .map((line) => line.replace(/│.*/, "│"))
    .join("\n");
}

/** The ports that the system chose, by the order in which they come; the lessons' own stay. */
function withoutPorts(text: string): string {
  const met: string[] = [];
  return text.replace(/(127\.0\.0\.1:|^Port |^端口 )(\d{5})/gm, (_, before: string, port: string) => {
    if (!met.includes(port)) met.push(port);
    return `${before}<port ${met.indexOf(port) + 1}>`;
  });
}
