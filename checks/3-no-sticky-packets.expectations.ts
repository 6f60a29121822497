import type { lesson } from "../lessons/3-no-sticky-packets/lesson.ts";
import type { Event, Recording } from "../runner/model/recording.ts";
import type { Ruling } from "../runner/model/verdict.ts";
import { showsNumber, visible } from "../runner/record/shown.ts";
import { countedAfter, gluedLine } from "./vocabulary/counting.ts";
import {
  all,
  bytesOf,
  endedEarly,
  endingOf,
  met,
  ofKind,
  outputOf,
  pending,
  same,
  sceneOf,
  troubleIn,
  unreachable,
} from "./vocabulary/events.ts";
import type { Expectations } from "./vocabulary/expectations.ts";
import { type Ask, asksOf } from "./vocabulary/server.ts";

const port = 8003;
const four = ["randy", "hello", "world", ""].map(bytesOf);

const sentBy = (events: readonly Event[]) =>
  ofKind(events, "sent")
    .filter(({ actor }) => actor === "client")
    .map(({ datagram, at }) => ({ ...datagram, at }));

const filled = ({ datagram }: Ask) => datagram.size > 0;

/** One by one: each payload, and then its count, before the next datagram comes. */
function oneByOne(asks: readonly Ask[]): Ruling {
  return all(
    asks.map((ask, index) => {
      if (!filled(ask)) return met;
      const ruling = countedAfter(ask.datagram.payload, index + 1, ask.printed, ask.at);
      return ruling.state === "unmet" ? (ask.ended ?? ruling) : ruling;
    }),
  );
}

/** All four at once: the same, in what was printed after all of them had come. */
function atOnce(recording: Recording): Ruling {
  const events = sceneOf(recording, "server-queued");
  const asks = asksOf(events);
  const output = outputOf(events, "server");
  const payloads = asks.map(({ datagram }) => datagram.payload);
  // a line with two payloads is another expectation's finding, and so is what could not be played here
  if (asks.length < four.length || gluedLine(payloads, output) !== undefined) return met;
  return all(
    asks.map((ask, index) => (filled(ask) ? countedAfter(ask.datagram.payload, index + 1, output, ask.at) : met)),
  );
}

const printedAny = (asks: readonly Ask[]) => asks.some(({ printed }) => visible(printed).trim() !== "");

export const expectations: Expectations<typeof lesson> = {
  "client-sends-four"(recording) {
    const events = sceneOf(recording, "client");
    const sent = sentBy(events);
    if (sent.length === 0) return unreachableClient(events);
    const at = sent[0]!.at;
    const place = four.slice(0, 3).findIndex((expected, index) => sent[index] && !same(sent[index].payload, expected));
    if (sent.length < 3)
      return {
        state: "unmet",
        at,
        finding: { code: "too-few-datagrams", port, expected: 4, seen: sent.map(({ payload }) => payload) },
      };
    if (place >= 0)
      return {
        state: "unmet",
        at: sent[place]!.at,
        finding: { code: "wrong-datagram", place: place + 1, expected: four[place]!, seen: sent[place]!.payload },
      };
    if (sent.length > 4)
      return {
        state: "unmet",
        at: sent[4]!.at,
        finding: { code: "too-many-datagrams", expected: 4, seen: sent.length },
      };
    // three are right: whether the last one is sent, and empty, is the next expectation's business
    return sent[3]?.size === 0 ? met : pending;
  },

  "client-last-is-empty"(recording) {
    const sent = sentBy(sceneOf(recording, "client"));
    if (sent.length < 3) return pending;
    const [fourth] = sent.slice(3);
    const at = sent.at(-1)!.at;
    if (sent.some(({ size }, index) => size === 0 && index >= 3)) return met;
    if (sent.some(({ size }) => size === 0)) return pending;
    if (fourth)
      return {
        state: "unmet",
        at,
        finding: { code: "wrong-datagram", place: 4, expected: four[3]!, seen: fourth.payload },
      };
    return {
      state: "unmet",
      at,
      finding: { code: "too-few-datagrams", port, expected: 4, seen: sent.map(({ payload }) => payload) },
    };
  },

  "client-needs-no-server"(recording) {
    const events = sceneOf(recording, "client-alone");
    const withServer = sceneOf(recording, "client");
    if (sentBy(withServer).length === 0) return pending;
    const alone = endingOf(events, "client");
    const before = endingOf(withServer, "client");
    const settled = ofKind(events, "settled").at(-1);
    if (!settled) return troubleIn(events) ?? pending;
    const failed = alone && (alone.code !== 0 || alone.signal) && (!before || before.code !== alone.code);
    if (failed) return { state: "unmet", at: alone.at, finding: { code: "fails-alone", ending: alone } };
    const refused = ofKind(events, "refusals")[0]?.count;
    // one refused datagram and no more: it gave up (a connected socket that goes on has at least two of four refused)
    const gaveUp = refused !== undefined && refused < 2;
    // it sends too few with a server too: that is the first expectation's finding
    if (gaveUp && sentBy(withServer).length < 3) return pending;
    // with a server it ends, and without one it waits for it for ever
    if (!gaveUp && before && !alone && (settled.how === "rests" || refused === undefined))
      return { state: "unmet", at: settled.at, finding: { code: "waits-alone" } };
    if (gaveUp) return { state: "unmet", at: settled.at, finding: { code: "gave-up-alone" } };
    return met;
  },

  "server-four-receives"(recording) {
    const events = sceneOf(recording, "server");
    const asks = asksOf(events);
    if (asks.length === 0) return unreachable(events, "server", port);
    if (
      gluedLine(
        asks.map(({ datagram }) => datagram.payload),
        outputOf(events, "server"),
      )
    )
      return pending;
    return all([
      oneByOne(asks),
      asks.filter(filled).length < 3 ? (endedEarly(events, "server") ?? pending) : met,
      atOnce(recording),
    ]);
  },

  "server-never-glues"(recording) {
    const scenes = ["server", "server-queued"].map((scene) => sceneOf(recording, scene));
    for (const events of scenes) {
      const asks = asksOf(events);
      const line = gluedLine(
        asks.map(({ datagram }) => datagram.payload),
        outputOf(events, "server"),
      );
      if (line !== undefined) return { state: "unmet", at: asks[0]!.at, finding: { code: "two-on-a-line", line } };
    }
    if (!printedAny(asksOf(scenes[0]!))) return pending;
    return asksOf(scenes[1]!).length > 0 ? met : (troubleIn(scenes[1]!) ?? pending);
  },

  "server-counts-empty"(recording) {
    const asks = asksOf(sceneOf(recording, "server"));
    const ask = asks.find((each) => !filled(each));
    if (!ask || !printedAny(asks.filter(filled))) return pending;
    const place = asks.indexOf(ask);
    const count = place + 1;
    const printed = visible(ask.printed);
    // a line that has stood there before counts nothing: «3 of 4», once more
    const before = new Set(asks.slice(0, place).flatMap((each) => visible(each.printed).split("\n")));
    const isNew = (line: string) => !before.has(line);
    if (showsNumber(printed.split("\n").filter(isNew).join("\n"), count)) return met;
    // it counts, but from another number: that is the first expectation's finding
    const countsOtherwise = oneByOne(asks).state === "unmet" && /\d/.test(printed);
    if (countsOtherwise) return pending;
    return ask.ended ?? { state: "unmet", at: ask.at, finding: { code: "count-missing", count, printed } };
  },
};

function unreachableClient(events: readonly Event[]): Ruling {
  const trouble = troubleIn(events);
  if (trouble) return trouble;
  const ending = endingOf(events, "client");
  const ended = endedEarly(events, "client");
  // this client is to end: where it ends without an error, the fault is what it has not sent
  if (ended && ending?.code !== 0) return ended;
  const at = (ending ?? ofKind(events, "settled").at(-1))?.at;
  if (at === undefined) return pending;
  return { state: "unmet", at, finding: { code: "too-few-datagrams", port, expected: 4, seen: [] } };
}
