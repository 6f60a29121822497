/** Screens as they are kept: without what differs from run to run. */

const time = /^ {0,8}[\d.]*\d\.\d{3} {2}/;
const rung = /^(?: {0,8}\d+\.\d{3} {2}| {10})(?=.*[│├┤])/;
const arrow = /[─╌┄](?:[▶✗┄]| on its way| 还在路上)|[◀✗][─╌┄]/;

/** A screen of text: blank lines in a row are one, and none is at the end. */
export const pageText = (screen: string): string => `${screen.replace(/\n{3,}/g, "\n\n").trim()}\n`;

/**
 * The log of a run. Which of an arrow and a line of output comes first is the system's matter, so they are kept
 * apart: the arrows in their order, of each lane what was printed, typed and done, and the lab's own lines.
 */
export function runText(log: string): string {
  const all = log.split("\n");
  const rungs = all.filter((line) => rung.test(line)).map((line) => line.replace(time, "").trim());
  const own = all.filter((line) => !rung.test(line)).join("\n");
  const notes = rungs.filter((line) => !arrow.test(line));
  const lanes = [
    notes.filter((line) => line.startsWith("├")).map((line) => line.replace(/^├ | *│$/g, "")),
    notes.filter((line) => line.endsWith("┤")).map((line) => line.replace(/^│ *| ┤$/g, "")),
  ];
  const kept = ([name, lines]: readonly [string, readonly string[]]) => `[${name}]\n${lines.join("\n")}\n`;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["arrows", arrows(rungs)],
    ...lanes.flatMap((lane, index) => {
      const side = index === 0 ? "left" : "right";
      return [
        [`${side} lane: prints`, lane.filter((line) => said.test(line))] as const,
        [`${side} lane: typed`, lane.filter((line) => typed.test(line))] as const,
        [`${side} lane: socket`, lane.filter((line) => socket.test(line))] as const,
        [`${side} lane: life`, lane.filter((line) => ![said, typed, socket].some((kind) => kind.test(line)))] as const,
      ];
    }),
  ];
  return atHome(`${sections.map(kept).join("\n")}\n[the lab]\n${pageText(own)}`);
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

/** An arrow is as long as the terminal is wide, and a late one is drawn in two parts: its arrival counts. */
const arrows = (rungs: readonly string[]): readonly string[] =>
  rungs
    .filter((line) => arrow.test(line) && !/on its way|还在路上/.test(line))
    .map((line) =>
      line
        .replace(/(?:, arrived [\d,]+ ms later|，\d+ 毫秒后才到达)/, "")
        .replace(/^│◀┄+(.*?)┄+┤$/, "│◀──$1──┤")
        .replace(/^├┄+(.*?)┄+▶│$/, "├──$1──▶│")
        .replace(/([─╌])\1+/g, "$1$1")
        .replace(/ {2,}/g, "  "),
    );

/** A look-back quotes the end of a run, and where that stretch begins is chance: its last two arrows are kept. */
export function lookBackText(screen: string): string {
  const lines = screen.split("\n");
  const kept = lines.flatMap((line, index) => {
    if (!rung.test(line)) return [line];
    if (rung.test(lines[index + 1] ?? "")) return [];
    const first = lines.findLastIndex((one, at) => at < index && !rung.test(one)) + 1;
    return arrows(lines.slice(first, index + 1).map((one) => one.replace(time, "").trim())).slice(-2);
  });
  return withoutPorts(pageText(kept.join("\n")));
}

const chineseBlank = /(?<=[\p{Script=Han}，。：；（）]) (?=\S)|(?<=\S) (?=[\p{Script=Han}，。：；（）])/gu;

/** The log of a check: the lab's words are random, so sentences that quote them may break anywhere. */
export function checkText(log: string): string {
  const rule = /^── \d\d:\d\d:\d\d ──$/m;
  const [text = "", ...reports] = log.split(rule);
  const report = (reports.at(-1) ?? "")
    .split("\n")
    .filter((line) => !rung.test(line) && !/^ *(?:▸|│)/.test(line))
    .join("\n");
  const paragraphs = report.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .replace(/\s*\n\s*(?![✓✗–?])/g, " ")
      .replace(chineseBlank, (blank, at: number, all: string) => (/[✓✗–?]/.test(all[at - 1] ?? "") ? blank : ""))
      .replace(/"[^"]*"/g, '"…"')
      .replace(/[\d.]+ ?(?:m?s|毫?秒)(?=[.。])/, "T"),
  );
  return `${pageText(text)}\n-- time --\n${pageText(paragraphs.join("\n\n"))}`;
}

/** The system's ports by the order in which they come; the lessons' own stay. */
function withoutPorts(text: string): string {
  const met: string[] = [];
  return text.replace(/(127\.0\.0\.1:)(\d{5})/g, (_, host: string, port: string) => {
    if (!met.includes(port)) met.push(port);
    return `${host}<port ${met.indexOf(port) + 1}>`;
  });
}
