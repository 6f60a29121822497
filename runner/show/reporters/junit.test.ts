import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, lessonOf, metOne, missed, mixed, verdictOf } from "./hand-written.ts";
import { junit } from "./junit.ts";

/** Tags in their order, each with its attributes; throws where the text is not well-formed. */
function tags(xml: string): { name: string; attributes: Record<string, string> }[] {
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, "")
    .replace(/<(\/?)(\w+)((?: \w+="[^"<]*")*)(\/?)>/g, (_all, end, name, inner, alone) => {
      if (end === "/") assert.equal(open.pop(), name);
      else {
        const attributes = Object.fromEntries(
          [...inner.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        );
        found.push({ name, attributes });
        if (alone !== "/") open.push(name);
      }
      return "";
    });
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest.replace(/&#\d+;/g, ""), /[<&]/);
  return found;
}

test("totals on the root and on each suite", () => {
  const all = tags(junit(mixed(), contextOf()));
  for (const name of ["testsuites", "testsuite"]) {
    const { attributes } = all.find((tag) => tag.name === name) ?? assert.fail(name);
    const { tests, failures, errors, skipped, time } = attributes;
    assert.deepEqual([tests, failures, errors, skipped, time], ["4", "1", "1", "1", "0.212"]);
  }
});

test("each outcome has its element", () => {
  const names = tags(junit(mixed(), contextOf())).map(({ name }) => name);
  assert.deepEqual(names.slice(4), ["testcase", "failure", "testcase", "testcase", "skipped", "testcase", "error"]);
});

test("quotes, line ends and characters that XML has no place for", () => {
  const evil = { code: "lab-error", detail: `"<&>'\t\x00\x1b\ud800\ufffe]]>\r\nmore` } as const;
  const xml = junit(verdictOf(lessonOf([missed("server-x", evil)])), contextOf("en", { again: "" }));
  // oxlint-disable-next-line no-control-regex
  assert.doesNotMatch(xml, /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udfff]/);
  const { attributes } = tags(xml).find(({ name }) => name === "error") ?? assert.fail();
  assert.match(attributes["message"] ?? "", /&#34;&#60;&#38;&#62;&#39;/);
});

test("two suites add up", () => {
  const two = verdictOf(lessonOf([metOne("server-x")]), lessonOf([metOne("client-y")], 2));
  const [root, ...others] = tags(junit(two, contextOf()));
  assert.equal(root?.attributes["tests"], "2");
  assert.equal(others.filter(({ name }) => name === "testsuite").length, 2);
});
