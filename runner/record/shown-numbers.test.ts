import assert from "node:assert/strict";
import { test } from "node:test";
import { showsNumber, showsSize } from "./shown.ts";

test("a number stands alone", () => {
  for (const output of [
    "53211",
    ":53211\n",
    "('127.0.0.1', 53211)",
    "port=53211.",
    "\x1b[1m53211\x1b[0m",
    "来自53211端口",
    "port53211",
  ])
    assert.equal(showsNumber(output, 53_211), true, output);
  for (const output of ["", "5321", "532110", "153211", "5 3211", "port 53212"])
    assert.equal(showsNumber(output, 53_211), false, output);
});

test("a small number is no part of an address, a fraction or a family's name", () => {
  for (const output of ["1", "count: 1\n", "[1]", "#1.", "1 of 4", "第1个", "n=1,"])
    assert.equal(showsNumber(output, 1), true, output);
  for (const output of ["--- 01 ---", "count=0001", "[01]"]) assert.equal(showsNumber(output, 1), true, output);
  for (const output of ["12:01", "2026-01-02", "0.01", "100"]) assert.equal(showsNumber(output, 1), false, output);
  for (const output of ["{ address: '127.0.0.1', family: 'IPv4', size: 0 }", "udp4"])
    assert.equal(showsNumber(output, 4), false, output);
  for (const output of ["127.0.0.1", "127.0.0.1:8003", "1.0.0.127", "0.1", "1.5", "10", "21", ""])
    assert.equal(showsNumber(output, 1), false, output);
});

test("a size is not looked for in a port", () => {
  assert.equal(showsNumber("127.0.0.1:10240", 1024), false);
  assert.equal(showsNumber("1024 bytes from 127.0.0.1:51024", 1024), true);
  assert.equal(showsNumber("from 127.0.0.1:51024", 1024), false);
});

test("a size may be grouped by thousands, by anything but a point", () => {
  for (const output of [
    "1024",
    "1,024 bytes",
    "(1_024)",
    "got 1 024\n",
    "1'024",
    "1\u202f024",
    "1,024, truncated",
    "1,024.",
  ])
    assert.equal(showsSize(output, 1024), true, output);
  for (const output of [
    "",
    "1.024 kB",
    "11,024",
    "1,024,000",
    "1,0240",
    "2,1,024",
    "1\n024",
    "1,,024",
    "1, 024",
    "1,023",
  ])
    assert.equal(showsSize(output, 1024), false, output);
  assert.equal(showsSize("377", 377), true);
  assert.equal(showsSize("3,77", 377), false);
});
