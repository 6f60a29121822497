import assert from "node:assert/strict";
import { test } from "node:test";
import { pageKey, pagesOf } from "./pages.ts";

const block = (name: string, rows: number) => Array.from({ length: rows }, (_, row) => `${name}${row}`);

test("a text that fits is one page", () => {
  assert.deepEqual(pagesOf(["a", "b"], 5), [["a", "b"]]);
});

test("pages are cut between paragraphs", () => {
  const pages = pagesOf([...block("a", 5), "", ...block("b", 6)], 8);
  assert.deepEqual(pages, [block("a", 5), block("b", 6)]);
});

test("a heading is not left behind at the foot of a page", () => {
  const pages = pagesOf([...block("a", 7), "", "heading", "", ...block("b", 6)], 10);
  assert.deepEqual(pages, [block("a", 7), ["heading", "", ...block("b", 6)]]);
});

test("a paragraph longer than a page is cut where the page ends, and nothing is lost", () => {
  const lines = block("a", 23);
  assert.deepEqual(pagesOf(lines, 10).flat(), lines);
});

test("single keys and arrows", () => {
  assert.equal(pageKey({ name: "enter", text: "" }), "on");
  assert.equal(pageKey({ name: "text", text: " " }), "on");
  assert.equal(pageKey({ name: "left", text: "" }), "back");
  assert.equal(pageKey({ name: "text", text: "Q" }), "leave");
  assert.equal(pageKey({ name: "text", text: "x" }), null);
});
