import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { widthOf } from "../width.ts";
import { allLanguages, contextOf, examples, lessonOf, metOne, missed, mixed, verdictOf } from "./hand-written.ts";
import { lab, labAtSave } from "./lab.ts";

const everything = verdictOf(
  lessonOf(Object.values(examples).map((finding) => missed(`server-${finding.code}`, finding, 1100))),
);

for (const language of allLanguages) {
  test(`${language}: no line is wider than the terminal`, () => {
    for (let columns = 60; columns <= 200; columns += 20) {
      for (const more of [{}, { unicode: false }]) {
        const wide = lab(everything, contextOf(language, { columns, ...more }))
          .split("\n")
          .filter((line) => widthOf(line) > columns);
        assert.deepEqual(wide, []);
      }
    }
  });

  test(`${language}: colours say nothing that the letters do not say`, () => {
    const coloured = lab(mixed(), contextOf(language, { colour: true }));
    assert.notEqual(coloured, stripVTControlCharacters(coloured));
    const bare = (text: string) => stripVTControlCharacters(text).replaceAll(/[`\s]+/g, "");
    assert.equal(bare(coloured), bare(lab(mixed(), contextOf(language))));
  });
}

test("each outcome has a mark of its own, and a word in plain lines", () => {
  const marks = (more: object) =>
    lab(mixed(), contextOf("en", more))
      .split("\n")
      .filter((line) => !line.startsWith(" "))
      .slice(2, 6)
      .map((line) => line.split(" ", 1)[0]);
  assert.deepEqual(marks({ columns: 200 }), ["✗", "✓", "–", "?"]);
  assert.deepEqual(marks({ columns: 200, unicode: false }), ["x", "+", "-", "?"]);
  const plain = lab(mixed(), contextOf("en", { columns: 200, plain: true }));
  for (const word of ["not met: The server", "met: The server", "skipped: The server", "undecided: The client"])
    assert.ok(plain.includes(word));
  assert.match(plain.replaceAll("\n", " "), /first this has to work: “The server answers each datagram once/);
});

test("a failure shows the payloads, the picture, the output, a hint, and how to go on", () => {
  const text = lab(mixed(), contextOf());
  for (const part of [
    'expected  "KIWI"',
    'seen      "KIWI\\n"',
    "4b 49 57 49 0a",
    '─ "hello", 5 bytes ─',
    "the server printed:",
    "│ ===> hello from 127.0.0.1:53211",
    "hint      Look at",
    "again  npx lab check 1\nseed   k7f3\n",
  ])
    assert.ok(text.includes(part), part);
});

test("all met: no command, no seed", () => {
  const text = lab(verdictOf(lessonOf([metOne("server-prints-arrival")])), contextOf());
  assert.equal(
    text,
    "Lesson 1, Basic echo\n\n✓ The server prints what arrived and the port it came from.\n\nLesson 1, Basic echo: passed. 1 of 1 met, in 212 ms.\n",
  );
});

test("several lessons end with a table", () => {
  const two = verdictOf(lessonOf([metOne("server-x")]), lessonOf([missed("client-y", examples["gave-up-alone"])], 2));
  const table = lab(two, contextOf()).split("\n").slice(-7, -4);
  assert.deepEqual(table, [
    "  lesson        verdict         met     time",
    "✓ 1 Basic echo  passed          1 of 1  212 ms",
    "✗ 2 lesson-2    not passed yet  0 of 1  212 ms",
  ]);
});

test("repeated: how often each was met", () => {
  const once = verdictOf(lessonOf([{ ...missed("server-x", examples.silent), metCount: 4 }]));
  assert.match(lab(once, contextOf("en", { repeat: 5 })), /✗ server-x \(met 4 of 5 times\)/);
});

test("at a save: each expectation in a line, and only the first failure in full", () => {
  const text = labAtSave(
    lessonOf([
      metOne("server-prints-arrival"),
      missed("server-keeps-serving", examples["port-held"]),
      missed("server-replies-upper", examples["wrong-reply"], 1001),
      missed("client-sends-line", examples["sent-nothing"]),
    ]),
    contextOf("en", { columns: 100 }),
  );
  const lines = text.split("\n");
  assert.deepEqual(
    lines.slice(0, 7).map((line) => line.slice(0, 24)),
    [
      "✓ The server prints what",
      "? The server serves a se",
      "✗ The server answers eac",
      "✗ The client sends each ",
      "",
      "✗ The server answers eac",
      "  The server answered th",
    ],
  );
  assert.ok(text.includes("4b 49 57 49 0a"));
  assert.equal(text.match(/hint  /g)?.length, 1);
  assert.equal(lines.at(-1), "Lesson 1, Basic echo: not passed yet. 1 of 4 met, 2 not met, 1 undecided, in 212 ms.");
  assert.doesNotMatch(text, /again|seed/);
});

test("at a save: all met, and no more than that", () => {
  assert.equal(
    labAtSave(lessonOf([metOne("server-prints-arrival")]), contextOf()),
    "✓ The server prints what arrived and the port it came from.\n\nLesson 1, Basic echo: passed. 1 of 1 met, in 212 ms.",
  );
});

test("what does not compile shows the compiler's words, and no conversation that never was", () => {
  const text = lab(
    verdictOf(lessonOf([missed("server-replies-upper", examples["does-not-compile"], 1001)])),
    contextOf(),
  );
  assert.match(text, /does not compile: server\.c/);
  assert.match(text, /│ server\.c:5:3: error: unknown type name 'innt'/);
  assert.doesNotMatch(text, /hint {2}|─/);
});

test("repeated: the picture is of the run that the verdict is of", () => {
  const lesson = lessonOf([]);
  const events = lesson.recording.events.map((event) =>
    event.kind === "printed" ? { ...event, text: "the other run\n" } : event,
  );
  const other = {
    ...missed("server-replies-upper", examples["wrong-reply"], 1001),
    recording: { ...lesson.recording, events },
  };
  const text = lab(verdictOf(lessonOf([other])), contextOf());
  assert.match(text, /│ the other run/);
  assert.doesNotMatch(text, /===> hello/);
});
