import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, lessonOf, metOne, missed, mixed, verdictOf } from "./hand-written.ts";
import { tap } from "./tap.ts";

interface Point {
  readonly ok: boolean;
  readonly number: number;
  readonly name: string;
  readonly directive: string;
  readonly block: Record<string, unknown>;
}

/** Every line has to be one that the protocol knows. */
function parse(text: string): Point[] {
  const lines = text.trimEnd().split("\n");
  assert.equal(lines.shift(), "TAP version 14");
  const points: Point[] = [];
  let plan = -1;
  let inBlock = false;
  for (const line of lines) {
    const point = /^(not )?ok (\d+) - ((?:[^#\\]|\\.)*?)(?: # (.*))?$/.exec(line);
    const entry = /^ {2}(\w+): (.*)$/.exec(line);
    if (inBlock && entry) Object.assign(points.at(-1)?.block ?? {}, { [entry[1] ?? ""]: JSON.parse(entry[2] ?? "") });
    else if (/^ {2}(---|\.\.\.)$/.test(line)) inBlock = line === "  ---";
    else if (point)
      points.push({
        ok: !point[1],
        number: Number(point[2]),
        name: point[3] ?? "",
        directive: point[4] ?? "",
        block: {},
      });
    else if (/^1\.\.\d+$/.test(line)) plan = Number(line.slice(3));
    else assert.match(line, /^#/);
  }
  assert.equal(plan, points.length);
  assert.deepEqual(
    points.map(({ number }) => number),
    points.map((_, index) => index + 1),
  );
  return points;
}

test("a point for each expectation, with its outcome", () => {
  const points = parse(tap(mixed(), contextOf()));
  assert.deepEqual(
    points.map(({ ok }) => ok),
    [false, true, true, false],
  );
  assert.deepEqual(
    points.map(({ directive }) => directive.split(" ", 1)[0]),
    ["", "", "SKIP", "UNDECIDED"],
  );
  assert.equal(points[0]?.name, "basic-echo server-replies-upper");
  assert.equal(points[0]?.block["message"], 'The server answered the datagram "kiwi" with other bytes than expected.');
  assert.match(points[3]?.directive ?? "", /held by another program/);
});

test("a # in a message does not become a directive, nor a line end a line", () => {
  const evil = { code: "lab-error", detail: "a # TODO b\\\u2028" } as const;
  const [point] = parse(tap(verdictOf(lessonOf([missed("server-x", evil)])), contextOf()));
  assert.equal(point?.directive, "UNDECIDED The lab itself failed: a \\# TODO b\\\\\\\\u{2028}");
});

test("repeated", () => {
  const verdict = verdictOf(lessonOf([{ ...metOne("server-x"), metCount: 3 }]));
  assert.equal(parse(tap(verdict, contextOf("en", { repeat: 5 })))[0]?.block["met_count"], 3);
});
