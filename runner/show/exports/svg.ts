import type { Recording } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { ladderOf } from "../ladder.ts";
import { cut } from "../width.ts";
import { actorName, endpointText, fateText, noteText, payloadText } from "../row-text.ts";
import type { DatagramRow, NoteRow, RefusedRow, Row } from "../rows.ts";
import { xml } from "./xml.ts";

const rowHeight = 34;
const slope = 8;
const top = 64;
const left = 110;
const right = 60;
/** of one column of text at this size */
const columnWidth = 7.9;
const widestGap = 620;
/** of the way to its goal */
const lostAt = 0.45;
const narrowestGap = 300;

/** Places on the sheet. */
interface Sheet {
  readonly x: (actor: string) => number;
  readonly y: (row: number) => number;
  /** where a datagram of this row ends that arrived after other rows */
  readonly late: (row: number) => number | undefined;
  readonly first: number;
  readonly last: number;
  readonly words: LadderWords;
}

/** A ladder for a slide: black on white, what was lost in vermilion, dashed and crossed out. */
export function svg(recording: Recording, words: LadderWords): string {
  const { lanes, rows } = ladderOf(recording.events);
  const gap = lanes.length <= 2 ? widestGap : Math.max(narrowestGap, widestGap - 120 * (lanes.length - 2));
  const first = left;
  const last = left + gap * Math.max(1, lanes.length - 1);
  const width = last + right;
  const { slots, late, count } = slotsOf(rows);
  const height = top + (count + 1) * rowHeight;
  const down = (slot: number) => top + (slot + 0.6) * rowHeight;
  const places = new Map(lanes.map((lane, index) => [lane.actor, left + gap * index]));
  const sheet: Sheet = {
    x: (actor) => places.get(actor) ?? first,
    y: (row) => down(slots[row] ?? 0),
    late: (row) => (late.has(row) ? down(late.get(row) ?? 0) : undefined),
    first,
    last,
    words,
  };
  const title = xml(words.title(recording.lesson));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:space="preserve" role="img" aria-label="${title}" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace" font-size="13">`,
    `<title>${title}</title>`,
    style,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...lanes.map(({ actor }) => lane(sheet.x(actor), height, actorName(actor, words))),
    ...rows.map((row) => `<g>${time(sheet, row)}${drawn(sheet, row)}</g>`),
    "</svg>\n",
  ].join("\n");
}

/** Each row has a slot of its own, and so has each arrival that others went before. */
function slotsOf(rows: readonly Row[]) {
  const lateBelow = new Map<number, number[]>();
  for (const row of rows) {
    if (row.kind !== "datagram" || row.fate.state !== "arrived" || row.copy || row.fate.below <= row.number) continue;
    lateBelow.set(row.fate.below, [...(lateBelow.get(row.fate.below) ?? []), row.number]);
  }
  const slots: number[] = [];
  const late = new Map<number, number>();
  let count = 0;
  for (const row of rows) {
    slots.push(count++);
    for (const number of lateBelow.get(row.number) ?? []) late.set(number, count++);
  }
  return { slots, late, count };
}

const blue = "#0072b2";
const vermilion = "#b93d00";

const style = `<style>
text { white-space: pre; paint-order: stroke; stroke: #fff; stroke-width: 5px; stroke-linejoin: round; fill: #000 }
.lane { stroke: #999 } .name { font-size: 16px; font-weight: bold } .time { fill: #555; font-size: 11px }
.arrived { stroke: ${blue}; stroke-width: 2 } .head { fill: ${blue} }
.lost { stroke: ${vermilion}; stroke-width: 2; stroke-dasharray: 7 5 } .cross { stroke: ${vermilion}; stroke-width: 3 }
.way { stroke: ${blue}; stroke-width: 2; stroke-dasharray: 2 5 } .what { fill: ${vermilion} }
</style>`;

function lane(x: number, height: number, name: string): string {
  return `<line class="lane" x1="${x}" y1="${top - 18}" x2="${x}" y2="${height}"/><text class="name" x="${x}" y="${top - 30}" text-anchor="middle">${xml(name)}</text>`;
}

function time({ y }: Sheet, row: Row): string {
  return `<text class="time" x="10" y="${y(row.number) + 4}">${(row.at / 1000).toFixed(3)}</text>`;
}

function drawn(sheet: Sheet, row: Row): string {
  if (row.kind === "note") return note(sheet, row);
  return row.kind === "refused" ? refusal(sheet, row) : datagram(sheet, row);
}

function note({ x, y, first, last, words }: Sheet, row: NoteRow): string {
  const at = x(row.actor);
  const inwards = at === last && at !== first;
  const room = Math.floor((inwards ? at - first : last - at) / columnWidth) - 4;
  const text = xml(cut(noteText(row, words, false), Math.max(20, room)));
  const place = inwards ? `x="${at - 12}" text-anchor="end"` : `x="${at + 12}"`;
  return `<circle cx="${at}" cy="${y(row.number)}" r="3"/><text ${place} y="${y(row.number) + 4}">${text}</text>`;
}

function refusal(sheet: Sheet, row: RefusedRow): string {
  const { x, y, words } = sheet;
  const from = x(row.from);
  const end = from + (goal(sheet, row) - from) * 0.15;
  return stopped(from, end, y(row.number), "", words.refused(endpointText(row.endpoint)));
}

function goal({ x, first, last }: Sheet, { from, to }: { from: string; to: string | null }): number {
  if (to !== null) return x(to);
  return x(from) === last ? first : last;
}

function datagram(sheet: Sheet, row: DatagramRow): string {
  const { x, y, words } = sheet;
  const from = x(row.from);
  const to = goal(sheet, row);
  const begin = y(row.number);
  const dropped = row.fate.state === "dropped";
  const columns = Math.floor((Math.abs(to - from) * (dropped ? lostAt : 1)) / columnWidth) - 6;
  const label = payloadText(row.datagram, Math.max(24, columns), words);
  const fate = fateText(row, words);
  if (dropped) return stopped(from, from + (to - from) * lostAt, begin, label, fate);
  const lateEnd = sheet.late(row.number);
  const end = lateEnd ?? begin + slope;
  const shaft = row.fate.state === "arrived" ? "arrived" : "way";
  const text = fate === "" ? label : words.outcome(label, fate);
  const rightward = to > from;
  // over a long slope the label stays where the datagram left, out of the way of what overtook it
  const place =
    lateEnd === undefined
      ? `x="${(from + to) / 2}" text-anchor="middle"`
      : `x="${rightward ? from + 14 : from - 14}"${rightward ? "" : ' text-anchor="end"'}`;
  return [
    `<line class="${shaft}" x1="${from}" y1="${begin}" x2="${to}" y2="${end}"/>`,
    row.fate.state === "arrived" ? head(from, begin, to, end) : "",
    `<text ${place} y="${begin - 4}">${xml(text)}</text>`,
  ].join("");
}

function head(x1: number, y1: number, x2: number, y2: number): string {
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return `<path class="head" transform="translate(${x2} ${y2}) rotate(${angle.toFixed(2)})" d="M0 0L-12 -5L-12 5Z"/>`;
}

function stopped(from: number, end: number, y: number, label: string, fate: string): string {
  const rightward = end > from;
  const beside = rightward ? `x="${end + 14}"` : `x="${end - 14}" text-anchor="end"`;
  return [
    `<line class="lost" x1="${from}" y1="${y}" x2="${end}" y2="${y}"/>`,
    `<path class="cross" d="M${end - 6} ${y - 6}l12 12m0 -12l-12 12"/>`,
    `<text x="${(from + end) / 2}" y="${y - 6}" text-anchor="middle">${xml(label)}</text>`,
    `<text class="what" ${beside} y="${y + 4}">${xml(fate)}</text>`,
  ].join("");
}
