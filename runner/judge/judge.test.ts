import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Lesson } from "../model/lesson.ts";
import type { Recording } from "../model/recording.ts";
import { checkLesson } from "./check-lesson.ts";
import { type Judge, openJudge } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
after(() => rmSync(folder, { recursive: true }));

const recording: Recording = { lesson: "nine", seed: "s", events: [] };
const ids = ["server-one", "server-two", "client-three"];
let files = 0;

/** A check file that waits for the recording, and then runs these tests. */
function checkOf(...tests: readonly string[]): URL {
  const file = join(folder, `${++files}.check.mjs`);
  writeFileSync(
    file,
    `import { readFileSync, appendFileSync } from "node:fs";
import { test } from "node:test";
import { parentPort } from "node:worker_threads";
const played = new Promise((resolve) => parentPort.once("message", resolve));
const unmet = (code) => Object.assign(new Error(code), { ruling: { state: "unmet", finding: { code }, at: 40 } });
const doubt = (code) => Object.assign(new Error(code), { ruling: { state: "undecided", doubt: { code } } });
const counter = ${JSON.stringify(join(folder, `${files}.runs`))};
${tests.join("\n")}`,
  );
  return pathToFileURL(file);
}

const passes = (id: string) => `test("${id}", async () => void (await played));`;
const throws = (id: string, what: string) => `test("${id}", async () => { await played; throw ${what}; });`;

const judged = (file: URL, roles: Parameters<Judge["judge"]>[2] = ["server", "client"]) => {
  const judge = openJudge(file);
  return judge.judge(recording, ids, roles);
};
const brief = async (file: URL) =>
  (await judged(file)).map(({ id, outcome, finding, because }) =>
    [id, outcome, finding?.code ?? because].filter(Boolean).join(" "),
  );

test("a test that passes is met, one that throws a ruling is what the ruling says", async () => {
  const file = checkOf(
    passes("server-one"),
    throws("server-two", 'unmet("never-happened")'),
    throws("client-three", 'doubt("lab-error")'),
  );
  const [one, two, three] = await judged(file);
  assert.equal(one!.outcome, "met");
  assert.deepEqual([two!.outcome, two!.finding, two!.at], ["unmet", { code: "never-happened" }, 40]);
  assert.deepEqual([three!.outcome, three!.finding], ["undecided", { code: "lab-error" }]);
});

test("a skipped test names the expectation that kept it from happening", async () => {
  const file = checkOf(
    throws("server-one", 'unmet("never-happened")'),
    'test("server-two", async (t) => { await played; t.skip("server-one"); });',
    passes("client-three"),
  );
  assert.deepEqual(await brief(file), [
    "server-one unmet never-happened",
    "server-two skipped server-one",
    "client-three met",
  ]);
});

test("a check that throws something of its own is the lab's error: undecided, with what it threw", async () => {
  const file = checkOf(passes("server-one"), throws("server-two", 'new TypeError("oh no")'), passes("client-three"));
  const [one, two, three] = await judged(file);
  assert.deepEqual([one!.outcome, two!.outcome, three!.outcome], ["met", "undecided", "met"]);
  assert.ok(two!.finding?.code === "lab-error");
  assert.match(two!.finding.detail, /TypeError: oh no/);
});

test("whatever is thrown, it is no pass", async () => {
  for (const what of ["null", "undefined", '"text"', "{ ruling: 7 }", '{ ruling: { state: "met" } }'])
    assert.match((await brief(checkOf(throws("server-one", what))))[0]!, /^server-one undecided lab-error$/, what);
});

test("a check file that throws while it loads leaves everything undecided", async () => {
  const file = checkOf('throw new Error("broken check");');
  const verdicts = await judged(file);
  assert.deepEqual(
    verdicts.map(({ id, outcome }) => [id, outcome]),
    ids.map((id) => [id, "undecided"]),
  );
  for (const { finding } of verdicts) assert.ok(finding?.code === "lab-error" && /broken check/.test(finding.detail));
});

test("a check file that is not there, or ends itself, decides nothing", async () => {
  const missing = pathToFileURL(join(folder, "nowhere.check.mjs"));
  for (const file of [missing, checkOf("process.exit(0);"), checkOf("{ syntax error"), checkOf()])
    for (const { outcome, finding } of await judged(file))
      assert.deepEqual([outcome, finding?.code], ["undecided", "lab-error"]);
});

test("a check that never returns is ended after a while: undecided, and the lab's own mistake", async () => {
  for (const forever of ["for (;;);", "await new Promise((resolve) => setInterval(resolve, 2 ** 30));"]) {
    const file = checkOf(passes("server-one"), `test("server-two", async () => { await played; ${forever} });`);
    const judge = openJudge(file, 1000);
    const verdicts = await judge.judge(recording, ids, ["server"]);
    assert.deepEqual(verdicts.map(({ outcome }) => outcome).slice(1), ["undecided"], forever);
    const { finding } = verdicts[1]!;
    assert.ok(finding?.code === "lab-error");
    assert.match(finding.detail, /has not finished a test for 1000 ms.*\.check\.mjs/);
  }
});

test("an expectation without a test is undecided, and a test without an expectation is no verdict", async () => {
  const file = checkOf(passes("server-one"), passes("server-unknown"));
  assert.deepEqual(await brief(file), [
    "server-one met",
    "server-two undecided lab-error",
    "client-three undecided lab-error",
  ]);
});

test("a role that was not played is not judged", async () => {
  const verdicts = await judged(checkOf(...ids.map(passes)), ["server"]);
  assert.deepEqual(
    verdicts.map(({ id, role }) => `${role} ${id}`),
    ["server server-one", "server server-two"],
  );
});

const lesson: Lesson = {
  number: 9,
  id: "nine",
  port: 8009,
  minutes: 1,
  expectations: ["server-one", "server-two"],
  quests: [],
  scenes: [],
  steps: [],
  demo: [],
};
/** Nothing is started: the lesson has no scenes. */
const programs = { server: { line: "never started", cwd: folder } };

/** What the test does in its first, second, third … run. */
const inTurn = (id: string, ...turns: readonly string[]) =>
  `test("${id}", async (t) => {
  await played;
  appendFileSync(counter + "${id}", ".");
  const run = readFileSync(counter + "${id}").length;
  ${turns.map((turn, index) => `if (run === ${index + 1}) { ${turn} }`).join("\n  ")}
});`;

test("once: no count of how often it was met", async () => {
  const verdict = await checkLesson(lesson, checkOf(passes("server-one"), passes("server-two")), {
    programs,
    seed: "s",
  });
  assert.equal(verdict.verdict, "passed");
  assert.deepEqual(
    verdict.expectations.map((one) => "metCount" in one),
    [false, false],
  );
});

test("repeated: each expectation's worst, and how often it was met", async () => {
  const file = checkOf(
    inTurn("server-one", "", 'throw unmet("never-happened")', 'throw doubt("lab-error")', ""),
    inTurn("server-two", "", 't.skip("server-one")', "", ""),
  );
  const { verdict, expectations } = await checkLesson(lesson, file, { programs, seed: "s", repeat: 4 });
  assert.equal(verdict, "failed");
  assert.deepEqual(
    expectations.map(({ id, outcome, metCount }) => [id, outcome, metCount]),
    [
      ["server-one", "unmet", 2],
      ["server-two", "skipped", 3],
    ],
  );
});

test("repeated: a doubt is worse than a pass, and better than a failure", async () => {
  const file = checkOf(inTurn("server-one", "", 'throw new Error("the lab")', ""), passes("server-two"));
  const { verdict, expectations } = await checkLesson(lesson, file, { programs, seed: "s", repeat: 3 });
  assert.equal(verdict, "undecided");
  assert.deepEqual(
    expectations.map(({ outcome, metCount }) => [outcome, metCount]),
    [
      ["undecided", 2],
      ["met", 3],
    ],
  );
});

test("repeated: each expectation's evidence is of the run that it failed in", async () => {
  const file = checkOf(
    inTurn("server-one", "", 'throw unmet("never-happened")', "", ""),
    inTurn("server-two", "", "", 'throw unmet("never-happened")', 'throw unmet("never-happened")'),
  );
  const { recording, expectations } = await checkLesson(lesson, file, { programs, seed: "s", repeat: 4 });
  const [one, two] = expectations;
  assert.equal(one!.recording, undefined, "of the run that is shown");
  assert.ok(two!.recording && two!.recording !== recording, "of a run of its own");
  const alone = await checkLesson(
    lesson,
    checkOf(passes("server-one"), inTurn("server-two", "", 'throw unmet("never-happened")')),
    {
      programs,
      seed: "s",
      repeat: 2,
    },
  );
  assert.deepEqual(
    alone.expectations.map(({ recording }) => recording),
    [undefined, undefined],
  );
});

test("repeated and met each time it has passed", async () => {
  const file = checkOf(passes("server-one"), passes("server-two"));
  const { verdict, expectations } = await checkLesson(lesson, file, { programs, seed: "s", repeat: 2 });
  assert.equal(verdict, "passed");
  assert.deepEqual(
    expectations.map(({ metCount }) => metCount),
    [2, 2],
  );
});
