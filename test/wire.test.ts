import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { listen, pickPort } from "../runner/record/endpoint.ts";
import { cli, lab, plainEnvironment } from "./lab.ts";

const folder = mkdtempSync(join(tmpdir(), "lab-wire-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const head = `const port = Number(process.env.LAB_PORT), host = "127.0.0.1";
const socket = require("node:dgram").createSocket("udp4");\n`;
const server = file(
  "server.js",
  `${head}socket.on("message", (payload, { port, address }) => socket.send(String(payload).toUpperCase(), port, address));
socket.bind(port, host, () => console.log("bound"));`,
);
const client = file(
  "client.js",
  `${head}require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => socket.send(line, port, host));
socket.on("message", (payload) => console.log("got " + payload));`,
);
const fourAndGone = file(
  "four.js",
  `${head}let left = ["one", "two", "three", ""];
const next = () => left.length ? socket.send(left.shift(), port, host, next) : socket.close(); next();`,
);
const fixed = (port: number) =>
  file(
    "fixed.js",
    `const socket = require("node:dgram").createSocket("udp4");\nsocket.bind(${port}, "127.0.0.1", () => console.log("bound"));`,
  );

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  said(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

const running = new Set<Started>();

function start(args: readonly string[], port: number): Started {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...plainEnvironment(), LAB_PORT: String(port) } });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (more: string) => (text += more));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const started: Started = {
    child,
    output: () => text,
    ended,
    async said(pattern) {
      const limit = performance.now() + 15_000;
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        assert.ok(performance.now() < limit, `${pattern} is not in:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

afterEach(() => Promise.all([...running].map(({ child, ended }) => (child.kill("SIGKILL"), ended))));

async function wired(): Promise<{ readonly wire: Started; readonly port: number; readonly serverPort: number }> {
  const port = pickPort(new Set());
  const wire = start([cli, "wire", "1"], port);
  const [, serverPort] = await wire.said(/LAB_PORT=(\d+) .+ run 1 server/);
  await wire.said(/Ctrl-C/);
  return { wire, port, serverPort: Number(serverPort) };
}

async function finished({ child, ended }: Started, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  assert.equal(await ended, 0);
}

const isLinux = process.platform === "linux";

test("programs that the lab has not started talk across the wire, each client by its own name", async () => {
  const { wire, port, serverPort } = await wired();
  start([server], serverPort);
  if (isLinux) await wire.said(/server: bound to/);
  const one = start([client], port);
  const other = start([client], port);
  one.child.stdin?.write("hello\n");
  await one.said(/got HELLO/);
  other.child.stdin?.write("again\n");
  await other.said(/got AGAIN/);
  one.child.stdin?.write("\n");
  await wire.said(/server -> client, 0 bytes/);
  for (const line of [
    'client -> server, 5 bytes: "hello"',
    'server -> client, 5 bytes: "HELLO"',
    'server -> client 2, 5 bytes: "AGAIN"',
  ])
    assert.ok(wire.output().includes(line), wire.output());
  if (isLinux) assert.match(wire.output(), /client: started: node client\.js \(\d+\)/);
  await finished(wire, "SIGINT");
  assert.match(wire.output(), /3 datagrams from 2 clients to the server, 3 back\./);
  await (await listen(port, () => {})).close();
});

test("a client that has closed its socket already has its datagrams drawn; what finds nobody is lost", async () => {
  const { wire, port } = await wired();
  assert.equal(await start([fourAndGone], port).ended, 0);
  await wire.said(/client -> server, 0 bytes: \(empty, 0 bytes\), lost: nobody is bound there/);
  await finished(wire, "SIGTERM");
  assert.match(wire.output(), /4 datagrams from 1 client to the server, 0 back\.\n4 of them were lost\./);
});

test("where nothing comes by, that is said", async () => {
  const { wire } = await wired();
  await finished(wire, "SIGTERM");
  assert.match(wire.output(), /No datagram came by\./);
});

test(
  "who has the address written in is named, with the line to change",
  { skip: !isLinux && "only Linux tells" },
  async () => {
    const port = pickPort(new Set());
    const holder = start([fixed(port)], port);
    await holder.said(/bound/);
    const done = await lab(["wire", "1"], folder, { ...plainEnvironment(), LAB_PORT: String(port) });
    assert.equal(done.code, 3);
    assert.ok(done.stdout.includes(`held by node fixed.js (pid ${holder.child.pid})`), done.stdout);
    assert.match(done.stdout, /fixed\.js, line 2/);
    assert.ok(done.stdout.includes(`socket.bind(Number(process.env.LAB_PORT ?? ${port}), "127.0.0.1"`), done.stdout);
  },
);

test("a program that reads LAB_PORT is only to be started anew", { skip: !isLinux && "only Linux tells" }, async () => {
  const port = pickPort(new Set());
  const holder = start([server], port);
  await holder.said(/bound/);
  const { stdout: text } = await lab(["wire", "1", "--lang", "zh-CN"], folder, {
    ...plainEnvironment(),
    LAB_PORT: String(port),
  });
  assert.ok(text.includes(`node server.js (pid ${holder.child.pid})`), text);
  assert.match(text, /先结束这个程序/);
});
