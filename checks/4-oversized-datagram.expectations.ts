import type { lesson } from "../lessons/4-oversized-datagram/lesson.ts";
import type { Recording } from "../runner/model/recording.ts";
import type { Finding, Ruling } from "../runner/model/verdict.ts";
import { saysRefused, saysTruncated } from "../runner/record/said.ts";
import { showsSize, visible } from "../runner/record/shown.ts";
import { type Line, linesOf, sentNothing } from "./vocabulary/client.ts";
import { endedEarly, met, pending, sceneOf, unreachable } from "./vocabulary/events.ts";
import type { Expectations } from "./vocabulary/expectations.ts";
import { type Ask, asksOf } from "./vocabulary/server.ts";

const port = 8005;
const bufferBytes = 1024;

const asksIn = (recording: Recording) => asksOf(sceneOf(recording, "server"));
const ofSize = (asks: readonly Ask[], fits: (size: number) => boolean) =>
  asks.filter(({ datagram }) => fits(datagram.size));

/** The size is printed, and no complaint. */
function reportedWhole({ datagram, printed, at, ended }: Ask): Ruling {
  const { size } = datagram;
  if (saysTruncated(printed))
    return { state: "unmet", at, finding: { code: "complained", size, printed: visible(printed) } };
  if (showsSize(printed, size)) return met;
  return (
    ended ?? {
      state: "unmet",
      at,
      finding: { code: "size-not-printed", size, printed: visible(printed) },
    }
  );
}

const sizesOf = ({ sent }: Line) => sent.map(({ size }) => size);

const linesIn = (recording: Recording) => linesOf(sceneOf(recording, "client"), port);

/** The line with the largest size that fits, and the one above it. */
function limits(lines: readonly Line[]): readonly [Line | undefined, Line | undefined] {
  const above = lines.find(({ typed }, index) => Number(typed) === Number(lines[index - 1]?.typed) + 1);
  // one that has ended by then was typed no more than the first of them
  return [above ? lines[lines.indexOf(above) - 1] : lines[1], above];
}

export const expectations: Expectations<typeof lesson> = {
  "server-whole-at-1024"(recording) {
    const asks = asksIn(recording);
    if (asks.length === 0) return unreachable(sceneOf(recording, "server"), "server", port);
    const [ask] = ofSize(asks, (size) => size === bufferBytes);
    return ask ? reportedWhole(ask) : pending;
  },

  "server-notices-1025"(recording) {
    const asks = asksIn(recording);
    const [ask] = ofSize(asks, (size) => size > bufferBytes);
    const [whole] = asks;
    if (!ask || (whole && visible(whole.printed).trim() === "")) return pending;
    if (saysTruncated(ask.printed)) return met;
    return (
      ask.ended ?? {
        state: "unmet",
        at: ask.at,
        finding: { code: "did-not-notice", size: ask.datagram.size, printed: visible(ask.printed) },
      }
    );
  },

  "server-survives"(recording) {
    const asks = asksIn(recording);
    const [large] = ofSize(asks, (size) => size > bufferBytes);
    const [whole] = ofSize(asks, (size) => size === bufferBytes);
    const next = asks.at(-1);
    if (!large || !whole || !next) return pending;
    const wasNormal = reportedWhole(whole).state === "met";
    if (next === large) return saysTruncated(large.printed) ? (large.ended ?? pending) : pending;
    if (!wasNormal && showsSize(next.printed, next.datagram.size)) return met;
    const ruling = reportedWhole(next);
    if (ruling.state === "met") return met;
    if (next.ended) return saysTruncated(large.printed) ? next.ended : pending;
    return wasNormal ? ruling : pending;
  },

  "client-largest"(recording) {
    const lines = linesIn(recording);
    const [line] = limits(lines);
    if (lines.length === 0) return unreachable(sceneOf(recording, "client"), "client", port);
    if (!line) return endedEarly(sceneOf(recording, "client"), "client") ?? pending;
    const size = Number(line.typed);
    const sizes = sizesOf(line);
    const unmet = (finding: Finding): Ruling => ({ state: "unmet", at: line.at, finding });
    const printed = visible(line.printed);
    const smaller = lines[0]!;
    const before = { size: Number(smaller.typed), seen: smaller.sent[0]?.size ?? 0 };
    if (sizes.length === 0) {
      if (smaller.sent.length === 0) return sentNothing(smaller);
      if (saysRefused(printed)) return unmet({ code: "refused-too-early", size, before, printed });
      const nothing = sentNothing(line);
      if (nothing.state === "undecided" || (nothing.state === "unmet" && nothing.finding.code === "ended-early"))
        return nothing;
      return unmet({ code: "nothing-crossed", size, printed });
    }
    if (sizes.length > 1 || sizes[0] !== size) return unmet({ code: "other-sizes", size, seen: sizes });
    return saysRefused(printed) ? unmet({ code: "refusal-printed", size, printed }) : met;
  },

  "client-refused-at-65508"(recording) {
    const lines = linesIn(recording);
    const [largest, line] = limits(lines);
    if (!largest || lines[0]!.sent.length === 0) return pending;
    if (!line)
      return largest.sent.length > 0 ? (endedEarly(sceneOf(recording, "client"), "client") ?? pending) : pending;
    const size = Number(line.typed);
    if (line.sent.length > 0)
      return { state: "unmet", at: line.at, finding: { code: "crossed", size, seen: sizesOf(line) } };
    if (saysRefused(line.printed)) return met;
    // one that refuses the largest already has been told so
    if (largest && largest.sent.length === 0 && visible(line.printed).trim() !== "") return pending;
    return (
      line.ended ?? {
        state: "unmet",
        at: line.at,
        finding: { code: "refusal-not-printed", size, printed: visible(line.printed) },
      }
    );
  },

  "client-survives"(recording) {
    const lines = linesIn(recording);
    const [, above] = limits(lines);
    const next = above && lines[lines.indexOf(above) + 1];
    if (!above || lines[0]!.sent.length === 0) return pending;
    const { ended } = above;
    // one that ended without a word has not told the refusal either: that comes first
    if (ended && !saysRefused(above.printed) && above.sent.length === 0) return pending;
    if (!next) return ended ?? pending;
    const size = Number(next.typed);
    const sizes = sizesOf(next);
    if (sizes.includes(size)) return met;
    if (sizes.length === 0) return sentNothing(next);
    return { state: "unmet", at: next.at, finding: { code: "other-sizes", size, seen: sizes } };
  },
};
