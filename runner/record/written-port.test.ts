import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { writtenPort } from "./written-port.ts";

const folder = mkdtempSync(join(tmpdir(), "lab-written-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function inFile(name: string, text: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return writtenPort(file, 8080);
}

test("the line that has the port, and the same line asking for it", () => {
  assert.deepEqual(inFile("server.py", "import socket\n\nPORT = 8080  # mine\n"), {
    line: 3,
    now: "PORT = 8080  # mine",
    better: 'PORT = int(os.environ.get("LAB_PORT", "8080"))  # mine',
    needs: "import os",
  });
});

test("what is imported already is not asked for again", () => {
  const found = inFile("other.py", "import os, socket\nsock.bind(('', 8080))\n");
  assert.deepEqual(found, {
    line: 2,
    now: "sock.bind(('', 8080))",
    better: `sock.bind(('', int(os.environ.get("LAB_PORT", "8080"))))`,
    needs: null,
  });
});

test("a longer number and a part of an address are not the port", () => {
  assert.equal(inFile("a.js", "const size = 18080, ip = '10.0.0.8080', name = 'x8080';\n"), null);
});

test("a language without a short way has its line named only", () => {
  assert.deepEqual(inFile("server.c", "  a.sin_port = htons(8080);\n"), {
    line: 1,
    now: "a.sin_port = htons(8080);",
    better: null,
    needs: null,
  });
});

test("who reads LAB_PORT needs no change", () => {
  assert.equal(inFile("b.js", "const port = process.env.LAB_PORT ?? 8080;\n"), "asks");
});
