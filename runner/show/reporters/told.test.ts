import assert from "node:assert/strict";
import { test } from "node:test";
import { allLanguages, contextOf, examples, lessonOf, metOne, missed } from "./hand-written.ts";
import { told, wholeMessage } from "./told.ts";

const doubts = new Set([
  "port-held",
  "no-interpreter",
  "no-permission",
  "not-on-this-system",
  "lab-error",
  "not-flushed",
]);

for (const language of allLanguages) {
  for (const finding of Object.values(examples)) {
    test(`${language}: ${finding.code} says what was seen and what to do, each in one line`, () => {
      for (const id of ["server-x", "client-x"]) {
        const { message, text } = told(lessonOf([]), missed(id, finding), contextOf(language));
        assert.match(message, language === "en" ? /^[^a-z].*[.)]$|^The lab itself failed: / : /[。]$|出错了：/);
        assert.ok(text !== null && text.next.length > 10);
        for (const sentence of [message, text.next])
          assert.doesNotMatch(sentence.replace(/".*?"/g, "…"), /undefined|null|NaN|\[object|\n| {2}/);
        if (doubts.has(finding.code)) assert.match(message, language === "en" ? /^The lab / : /^实验台/);
      }
    });
  }
}

test("the message of what is met is its sentence, and there is no hint", () => {
  const { message, hint } = told(lessonOf([]), metOne("server-prints-arrival"), contextOf());
  assert.equal(message, "The server prints what arrived and the port it came from.");
  assert.equal(hint, null);
});

test("only what is unmet has a hint", () => {
  const hint = (finding: (typeof examples)[keyof typeof examples]) =>
    told(lessonOf([]), missed("server-replies-upper", finding), contextOf()).hint;
  assert.equal(hint(examples.silent), "Look at the “address” & <bytes>.");
  assert.equal(hint(examples["port-held"]), null);
});

test("what was skipped names what comes first", () => {
  const skipped = { ...metOne("server-x"), outcome: "skipped", because: "server-y" } as const;
  assert.equal(told(lessonOf([]), skipped, contextOf()).message, "server-y has to work first");
  assert.equal(told(lessonOf([]), skipped, contextOf("zh-CN")).message, "要先做到 server-y");
});

test("nobody's bytes steer a terminal", () => {
  const evil = { code: "could-not-start", reason: "\x1b[2J\u202e", command: "a\nb" } as const;
  const { message } = told(lessonOf([]), missed("server-x", evil), contextOf());
  assert.equal(message, "The server could not be started (\\x1b[2J\\u{202e}).");
});

test("a long payload in a sentence is short", () => {
  const long = { code: "silent", sent: Buffer.alloc(2048, "ab"), printed: "" } as const;
  assert.ok(told(lessonOf([]), missed("server-x", long), contextOf()).message.length < 140);
});

test("undecided without the report's own lines says what to do, too", () => {
  const doubt = told(lessonOf([]), missed("server-x", examples["port-held"]), contextOf());
  assert.match(wholeMessage(doubt), /python3 \(4242\)\. .*npx lab doctor/);
});

test("undecided, and nothing says why", () => {
  const doubt = told(lessonOf([]), { ...metOne("server-x"), outcome: "undecided" }, contextOf());
  assert.equal(wholeMessage(doubt), "The lab could not tell.");
});
