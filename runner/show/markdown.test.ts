import assert from "node:assert/strict";
import { test } from "node:test";
import { markdown } from "./markdown.ts";
import { widthOf } from "./width.ts";

const page = { columns: 60, colour: false, unicode: true };

test("headings, paragraphs, lists, code and quotes", () => {
  const source =
    "# Title <!-- id -->\n\nOne\ntwo **three** `four`.\n\n- a\n- b\n  - c\n\n2. x\n3. y\n\n> said\n\n```ts\nlet a = 1;\n\n  b();\n```\n";
  assert.deepEqual(markdown(source, page), [
    "Title",
    "═════",
    "",
    "One two three `four`.",
    "",
    "• a",
    "• b",
    "  • c",
    "",
    "2. x",
    "3. y",
    "",
    "│ said",
    "",
    "    let a = 1;",
    "",
    "      b();",
  ]);
});

test("Chinese wraps at any letter, and no line begins with a closing mark or ends with an opening one", () => {
  const source = "数据报是一个整体，要么整个读到，要么什么也没有；“粘包”（见第三课）是 TCP 的事，与 UDP 无关。".repeat(
    8,
  );
  for (let columns = 60; columns <= 100; columns += 1) {
    const lines = markdown(source, { ...page, columns });
    for (const line of lines) {
      assert.ok(widthOf(line) <= columns, line);
      assert.doesNotMatch(line, /^[。，、；：！？）》」”]|[（《「“]$/u);
    }
    for (const line of lines.slice(0, -1)) assert.ok(widthOf(line) >= columns - 9, line);
    assert.equal(lines.join("").replaceAll(" ", ""), source.replaceAll(" ", ""));
  }
});

test("a Chinese number stays with what it counts", () => {
  const source = "第 3 课的缓冲区能装 1024 字节，客户端发了 20 个数据报，第一次用时 1.5 秒，第二次 15 毫秒。".repeat(8);
  for (let columns = 60; columns <= 100; columns += 1)
    for (const line of markdown(source, { ...page, columns })) {
      assert.ok(widthOf(line) <= columns, line);
      assert.doesNotMatch(line, /^(?:课|字节|节|个|秒|毫秒)|(?:第|[0-9])$/u);
    }
});

test("the backticks of Chinese code stay with it", () => {
  const source = "名单上有`瞎驴`、`一棵树`，还有 `武大郎` 和`狗哥alex`。".repeat(8);
  for (let columns = 60; columns <= 100; columns += 1)
    for (const line of markdown(source, { ...page, columns })) {
      assert.ok(widthOf(line) <= columns, line);
      assert.doesNotMatch(line, /^`(?![瞎一武狗])|(?<![驴树郎x])`$/u);
    }
});

test("a line end between Chinese letters is no blank", () => {
  assert.deepEqual(markdown("数据报\n与套接字\nand more\nwords", page), ["数据报与套接字 and more words"]);
});

test("a table takes the room that there is", () => {
  const source = "| a | b |\n|---|---|\n| one | " + "long words ".repeat(12) + "|\n| 中文 | `x` |\n";
  const lines = markdown(source, page);
  assert.deepEqual(lines.slice(0, 2), [`a     b`, `────  ${"─".repeat(54)}`]);
  assert.ok(lines.every((line) => widthOf(line) <= 60));
  assert.ok(lines.includes("中文  `x`"));
});

test("colours end with their line", () => {
  const lines = markdown(`**${"bold words ".repeat(20).trim()}**`, { ...page, colour: true });
  assert.ok(lines.length > 2);
  for (const line of lines) {
    assert.ok(line.startsWith("\x1b[1m") && line.endsWith("\x1b[22m"));
    assert.ok(widthOf(line) <= 60);
  }
});

test("a link says where it leads", () => {
  assert.deepEqual(markdown("[the text](https://example.org/a) and <https://example.org>", page), [
    "the text (https://example.org/a) and https://example.org",
  ]);
});

test("without Unicode", () => {
  assert.deepEqual(markdown("# A\n\n- b\n\n> c\n", { ...page, unicode: false }), ["A", "=", "", "- b", "", "| c"]);
});
