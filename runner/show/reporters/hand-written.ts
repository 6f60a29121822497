import type { Lesson } from "../../model/lesson.ts";
import { languages, type Language, type LessonWords } from "../../model/words.ts";
import {
  conclude,
  type Doubt,
  type ExpectationVerdict,
  type Finding,
  type LessonVerdict,
  type Verdict,
} from "../../model/verdict.ts";
import { findings as english } from "../../words/en/findings.ts";
import { ladder as englishLadder } from "../../words/en/ladder.ts";
import { report as englishReport } from "../../words/en/report.ts";
import { findings as chinese } from "../../words/zh-CN/findings.ts";
import { ladder as chineseLadder } from "../../words/zh-CN/ladder.ts";
import { report as chineseReport } from "../../words/zh-CN/report.ts";
import { conversation } from "../hand-written.ts";
import type { ReportContext } from "./context.ts";

type AnyFinding = Finding | Doubt;
const bytes = (text: string) => new TextEncoder().encode(text);
const printed = "listening on 8080\nsomething came from \x1b[32m53211\x1b[0m\n";
const ending = {
  code: 1,
  signal: null,
  lastLines: [
    "Traceback (most recent call last):",
    '  File "server.py", line 7',
    "NameError: name 'sokcet' is not defined",
  ],
};

/** One of each, for tests. */
export const examples: { readonly [C in AnyFinding["code"]]: Extract<AnyFinding, { readonly code: C }> } = {
  "ended-early": { code: "ended-early", ending },
  "does-not-compile": {
    code: "does-not-compile",
    file: "server.c",
    text: "server.c: In function 'main':\nserver.c:5:3: error: unknown type name 'innt'",
  },
  "could-not-start": { code: "could-not-start", reason: "ENOENT", command: "node /home/me/udp-lab/1/server.ts" },
  "not-bound": { code: "not-bound", port: 8080, udp: [], tcp: [8080] },
  silent: { code: "silent", sent: bytes("kiwi"), printed },
  "deaf-to-others": { code: "deaf-to-others", port: 8080 },
  "wrong-reply": { code: "wrong-reply", sent: bytes("kiwi"), expected: bytes("KIWI"), seen: bytes("KIWI\n") },
  "replied-twice": { code: "replied-twice", sent: bytes(""), seen: bytes("KIWI") },
  "replied-by-itself": { code: "replied-by-itself", seen: bytes("ok") },
  "reply-from-other-port": { code: "reply-from-other-port", expected: 8080, seen: 53999 },
  "reply-to-another": { code: "reply-to-another", expected: 53211, seen: 53212, payload: bytes("KIWI") },
  "not-printed": { code: "not-printed", payload: bytes("kiwi \u200b"), printed },
  "port-not-printed": { code: "port-not-printed", port: 53211, printed: "" },
  "answer-not-printed": { code: "answer-not-printed", answer: bytes("lemon"), printed },
  "sent-nothing": { code: "sent-nothing", typed: "", port: 8080, earlier: false, reads: true, printed: "" },
  "name-leads-elsewhere": { code: "name-leads-elsewhere", name: "donkey", typed: "kiwi", port: 8081 },
  "lost-after-empty": { code: "lost-after-empty", typed: "kiwi", reads: true },
  "sent-wrong": { code: "sent-wrong", typed: "  kiwi ", expected: bytes("kiwi"), seen: bytes("  kiwi ") },
  "sent-too-many": { code: "sent-too-many", typed: "kiwi", seen: bytes("") },
  "sent-although": { code: "sent-although", typed: "quit", seen: bytes("quit") },
  "sent-unasked": { code: "sent-unasked", seen: bytes("hello server") },
  "took-the-port": { code: "took-the-port", port: 8080 },
  "waits-for-the-network": { code: "waits-for-the-network" },
  "too-few-datagrams": {
    code: "too-few-datagrams",
    port: 8003,
    expected: 4,
    seen: [bytes("randyhello"), bytes("world"), bytes("")],
  },
  "wrong-datagram": { code: "wrong-datagram", place: 2, expected: bytes("hello"), seen: bytes("world") },
  "too-many-datagrams": { code: "too-many-datagrams", expected: 4, seen: 5 },
  "fails-alone": { code: "fails-alone", ending },
  "gave-up-alone": { code: "gave-up-alone" },
  "waits-alone": { code: "waits-alone" },
  "count-missing": { code: "count-missing", count: 4, printed },
  "count-before-payload": { code: "count-before-payload", count: 2, printed: "2\nhello\n" },
  "two-on-a-line": { code: "two-on-a-line", line: "randyhello" },
  "size-not-printed": { code: "size-not-printed", size: 1024, printed },
  complained: { code: "complained", size: 1024, printed: "1024 bytes, truncated\n" },
  "did-not-notice": { code: "did-not-notice", size: 1025, printed: "1024 bytes\n" },
  "nothing-crossed": { code: "nothing-crossed", size: 65507, printed: "" },
  "other-sizes": { code: "other-sizes", size: 65507, seen: [5] },
  crossed: { code: "crossed", size: 65508, seen: [65507, 1] },
  "refusal-printed": { code: "refusal-printed", size: 65507, printed: "EMSGSIZE\n" },
  "refused-too-early": {
    code: "refused-too-early",
    size: 65507,
    before: { size: 512, seen: 513 },
    printed: "EMSGSIZE\n",
  },
  "refusal-not-printed": { code: "refusal-not-printed", size: 65508, printed: "sent\n" },
  "not-back-to-choosing": { code: "not-back-to-choosing", printed: "you: " },
  "never-happened": { code: "never-happened" },
  "port-held": { code: "port-held", port: 8080, holder: "python3 (4242)" },
  "no-interpreter": { code: "no-interpreter", language: "Python", tried: ["python3", "python", "py -3"] },
  "no-permission": { code: "no-permission", what: "bind 127.0.0.1:80" },
  "machine-too-slow": { code: "machine-too-slow" },
  flooded: { code: "flooded", dropped: 3 },
  "not-on-this-system": { code: "not-on-this-system", what: "hold-still" },
  "lab-error": {
    code: "lab-error",
    detail: "TypeError: x is not a function\n    at play (record.ts:12)\n    at run (steps.ts:40)",
  },
  "not-flushed": { code: "not-flushed", payload: bytes("kiwi") },
};

const doubts = [
  "port-held",
  "no-interpreter",
  "no-permission",
  "machine-too-slow",
  "flooded",
  "not-on-this-system",
  "lab-error",
  "not-flushed",
];

/** An expectation that was not met, or, for a doubt, was left undecided. */
export function missed(id: string, finding: AnyFinding, at?: number): ExpectationVerdict {
  const outcome = doubts.includes(finding.code) ? "undecided" : "unmet";
  const role = id.startsWith("client") ? "client" : "server";
  return { id, role, outcome, finding, durationMs: 3, ...(at === undefined ? {} : { at }) };
}

export function metOne(id: string): ExpectationVerdict {
  return { id, role: id.startsWith("client") ? "client" : "server", outcome: "met", durationMs: 1.25 };
}

export function lessonOf(expectations: readonly ExpectationVerdict[], number = 1): LessonVerdict {
  const recording = conversation().recording();
  const verdict = conclude(expectations.map(({ outcome }) => outcome));
  return {
    number,
    id: number === 1 ? "basic-echo" : `lesson-${number}`,
    verdict,
    durationMs: 212.4,
    expectations,
    recording,
  };
}

export function verdictOf(...lessons: readonly LessonVerdict[]): Verdict {
  return {
    verdict: conclude(lessons.flatMap((lesson) => lesson.expectations.map(({ outcome }) => outcome))),
    seed: "k7f3",
    lessons,
  };
}

/** Met, unmet, undecided and skipped, one of each. */
export function mixed(): Verdict {
  const skipped: ExpectationVerdict = {
    id: "server-keeps-serving",
    role: "server",
    outcome: "skipped",
    because: "server-replies-upper",
    durationMs: 0,
  };
  return verdictOf(
    lessonOf([
      missed("server-replies-upper", examples["wrong-reply"], 1001),
      metOne("server-prints-arrival"),
      skipped,
      missed("client-sends-line", examples["port-held"]),
    ]),
  );
}

const hints = ["Look at the “address” & <bytes>.", "Look again.", "Write `send()`."] as const;
const expectation = (sentence: string) => ({ sentence, hints });
const lessonWords: LessonWords<Lesson> = {
  title: "Basic echo",
  about: "",
  expectations: {
    "server-replies-upper": expectation("The server answers each datagram once, with the same bytes in capitals."),
    "server-prints-arrival": expectation("The server prints what arrived and the port it came from."),
    "server-keeps-serving": expectation("The server serves a second client after the first."),
    "client-sends-line": expectation("The client sends each typed line as one datagram."),
  },
  quests: {},
  predictions: {},
  demo: {},
  keep: "",
  tryNext: [],
};

const spoken: Readonly<Record<Language, ReportContext["words"]>> = {
  en: { ladder: englishLadder, findings: english, report: englishReport },
  "zh-CN": { ladder: chineseLadder, findings: chinese, report: chineseReport },
};

export const allLanguages = languages;

export function contextOf(language: Language = "en", more: Partial<ReportContext> = {}): ReportContext {
  const terminal = { columns: 80, colour: false, unicode: true, plain: false };
  return {
    words: spoken[language],
    lessons: { "basic-echo": lessonWords },
    ...terminal,
    again: "npx lab check 1",
    lab: "npx lab",
    ...more,
  };
}
