import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { commandFor } from "../languages.ts";
import { onPath } from "../on-path.ts";
import type { Command } from "../command.ts";
import { type Program, startProgram } from "../program.ts";
import { activity } from "./activity.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what a process waits for";
const deadlineMs = 8000;
const lookMs = 5;

const running: Program[] = [];
after(() => Promise.all(running.map((program) => program.kill())));

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, lookMs));
const commands = { python: ["python3", "-c"], perl: ["perl", "-e"], node: ["node", "-e"], sh: ["sh", "-c"] } as const;
type Language = keyof typeof commands;

interface State {
  readonly rests: boolean;
  readonly reads: boolean;
}

const commandOf = (language: Language, code: string): Command => {
  const [file, option] = commands[language];
  return { file: language === "node" ? process.execPath : file, args: [option, code], cwd: tmpdir() };
};

/** Starts a program that prints «ready» right before it waits; what it does is looked at as often as is asked. */
async function waiting(command: Command): Promise<() => State> {
  let output = "";
  const program = startProgram(
    command,
    { host: "127.0.0.1", port: 0 },
    (bytes) => (output += Buffer.from(bytes).toString("utf8")),
  );
  running.push(program);
  const limit = performance.now() + deadlineMs;
  while (!output.includes("ready")) {
    assert.ok(performance.now() < limit && !program.exit(), `it did not get ready: ${output}`);
    await pause();
  }
  return () => {
    const { rests, reads } = activity(program.pid, program.keyboard, 3000);
    return { rests, reads };
  };
}

/** Comes to this state, and stays in it for many looks. */
async function comesTo(look: () => State, expected: State): Promise<void> {
  const limit = performance.now() + deadlineMs;
  for (let inARow = 0; inARow < 20;) {
    const state = look();
    inARow = state.rests === expected.rests && state.reads === expected.reads ? inARow + 1 : 0;
    assert.ok(performance.now() < limit, `it is ${JSON.stringify(state)}`);
    await pause();
  }
}

const bound =
  "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.bind(('127.0.0.1', 0)); print('ready', flush=True);";
const perlBound =
  "use IO::Socket::INET; $| = 1; $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1'); print qq(ready\\n);";
const nodeBound =
  "const s = require('dgram').createSocket('udp4'); s.bind(0, '127.0.0.1', () => console.log('ready'));";

const inReceive: State = { rests: true, reads: false };
const atKeyboard: State = { rests: true, reads: true };
const stirsAtKeyboard: State = { rests: false, reads: true };
const atWork: State = { rests: false, reads: false };

const cases: readonly (readonly [string, Language, string, State])[] = [
  ["in recv", "python", `${bound} s.recv(9)`, inReceive],
  ["in recv", "perl", `${perlBound} $s->recv($m, 9)`, inReceive],
  ["with a bound socket", "node", nodeBound, inReceive],
  ["in input()", "python", "print('ready', flush=True); input()", atKeyboard],
  ["at the keyboard, with a socket open", "python", `${bound} input()`, atKeyboard],
  ["in <STDIN>", "perl", "$| = 1; print qq(ready\\n); <STDIN>", atKeyboard],
  ["with a listener on stdin", "node", "process.stdin.on('data', () => {}); console.log('ready')", atKeyboard],
  ["with both", "node", `${nodeBound} process.stdin.on('data', () => {})`, atKeyboard],
  [
    "in select on both, without a limit",
    "python",
    `${bound} import select, sys; select.select([s, sys.stdin], [], [])`,
    atKeyboard,
  ],
  [
    "in poll on its socket, without a limit",
    "python",
    `${bound} import select; p = select.poll(); p.register(s, 1); p.poll()`,
    inReceive,
  ],
  [
    "in epoll on both",
    "python",
    `${bound} import select, sys; p = select.epoll(); p.register(s, 1); p.register(0, 1); p.poll()`,
    atKeyboard,
  ],
  [
    "with a thread in each",
    "python",
    `import threading; ${bound} threading.Thread(target=s.recv, args=(9,), daemon=True).start(); input()`,
    atKeyboard,
  ],
  [
    "in a poll with a limit of its own",
    "python",
    `${bound} import select\nwhile True: select.select([s], [], [], .5)`,
    atWork,
  ],
  [
    "in a poll with a limit on the keyboard too",
    "python",
    `${bound} import select, sys\nwhile True: select.select([s, sys.stdin], [], [], .5)`,
    stirsAtKeyboard,
  ],
  [
    "in recv with a limit",
    "python",
    `${bound} s.settimeout(2.5)\nwhile True:\n try: s.recv(9)\n except OSError: pass`,
    atWork,
  ],
  ["in recv with a limit beyond every wait of the lab's", "python", `${bound} s.settimeout(60); s.recv(9)`, inReceive],
  ["with a timer beyond every wait of the lab's", "node", `${nodeBound} setTimeout(() => {}, 60_000)`, inReceive],
  ["with a timer soon", "node", `${nodeBound} setInterval(() => {}, 1500)`, atWork],
  ["asleep", "python", "import time; print('ready', flush=True); time.sleep(20)", atWork],
  [
    "asleep for longer than every wait of the lab's",
    "python",
    "import time; print('ready', flush=True); time.sleep(60)",
    inReceive,
  ],
  ["asleep", "perl", "$| = 1; print qq(ready\\n); sleep 20", atWork],
  ["asleep for longer than every wait of the lab's", "perl", "$| = 1; print qq(ready\\n); sleep 60", inReceive],
  ["waiting for a signal", "python", "import signal; print('ready', flush=True); signal.pause()", inReceive],
  [
    "waiting for a TCP connection",
    "python",
    "import socket; s = socket.create_server(('127.0.0.1', 0)); print('ready', flush=True); s.accept()",
    inReceive,
  ],
  ["at work", "perl", "$| = 1; print qq(ready\\n); 1 while 1", atWork],
  ["waiting for a child in recv", "sh", `python3 -c "${bound} s.recv(9)"; true`, inReceive],
  ["waiting for a child at the keyboard", "sh", "perl -e '$| = 1; print qq(ready\\n); <STDIN>'; true", atKeyboard],
];

for (const [state, language, code, expected] of cases) {
  const missing = [language, ...(code.includes("python3 ") ? (["python"] as const) : [])].find(
    (each) => each !== "node" && !onPath([commands[each][0]]),
  );
  test(
    `${language} ${state}: ${expected.rests ? "rests" : "does not rest"}, ${expected.reads ? "reads" : "does not read"}`,
    {
      skip: skip || (missing ? `no ${missing} here` : false),
      timeout: 2 * deadlineMs,
    },
    async () => {
      await comesTo(await waiting(commandOf(language, code)), expected);
      await running.pop()!.kill();
    },
  );
}

const goCode = (body: string) => `package main

import ("bufio"; "fmt"; "net"; "os"; "time")

var lines = bufio.NewScanner(os.Stdin)
var buffer = make([]byte, 99)

func main() {
	address, _ := net.ResolveUDPAddr("udp", "127.0.0.1:0")
	socket, _ := net.ListenUDP("udp", address)
	fmt.Println("ready", time.Now())
	${body}
}
`;
const javaCode = (body: string) => `import java.net.*;

public class Waits {
  public static void main(String[] args) throws Exception {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
    DatagramPacket packet = new DatagramPacket(new byte[99], 99);
    System.out.println("ready");
    ${body}
  }
}
`;

/** Their threads park, and some have limits that are their own housekeeping. */
const compiled: readonly (readonly [string, "go" | "java", string, State])[] = [
  ["in a receive", "go", "socket.Read(buffer); lines.Scan()", inReceive],
  ["at the keyboard", "go", "lines.Scan(); socket.Read(buffer)", atKeyboard],
  ["with a goroutine in each", "go", "go socket.Read(buffer); lines.Scan()", atKeyboard],
  [
    "in a receive with a limit",
    "go",
    "for { socket.SetReadDeadline(time.Now().Add(time.Second)); socket.Read(buffer); lines.Buffer(nil, 9) }",
    atWork,
  ],
  ["asleep", "go", "time.Sleep(2 * time.Second); socket.Read(buffer); lines.Scan()", atWork],
  ["in a receive", "java", "socket.receive(packet);", inReceive],
  ["at the keyboard", "java", "System.in.read();", atKeyboard],
  [
    "in a receive with a limit",
    "java",
    "socket.setSoTimeout(1000); while (true) try { socket.receive(packet); } catch (SocketTimeoutException soon) { }",
    atWork,
  ],
  ["asleep", "java", "Thread.sleep(2000); socket.receive(packet);", atWork],
];

const programs = { go: { file: "waits.go", code: goCode }, java: { file: "Waits.java", code: javaCode } };

for (const [state, language, body, expected] of compiled)
  test(
    `${language} ${state}: ${expected.rests ? "rests" : "does not rest"}, ${expected.reads ? "reads" : "does not read"}`,
    { skip: skip || (onPath([language]) ? false : `no ${language} here`) },
    async (t) => {
      const place = mkdtempSync(join(tmpdir(), "lab-waits-"));
      t.after(() => rmSync(place, { recursive: true }));
      const { file, code } = programs[language];
      writeFileSync(join(place, file), code(body));
      const found = await commandFor(join(place, file));
      assert.ok(found.ok);
      await comesTo(await waiting(found.command), expected);
      await running.pop()!.kill();
    },
  );

test(
  "what has run in between changes the stamp, what rests does not",
  { skip: skip || (onPath(["perl"]) ? false : "no perl here") },
  async () => {
    const look = await waiting(commandOf("perl", "$| = 1; print qq(ready\\n); while (<STDIN>) {}"));
    await comesTo(look, atKeyboard);
    const program = running.at(-1)!;
    const stamp = () => activity(program.pid, program.keyboard, 3000).stamp;
    const before = stamp();
    assert.equal(stamp(), before);
    program.type("a line\n");
    await comesTo(look, atKeyboard);
    assert.notEqual(stamp(), before);
  },
);

test("a process that has gone neither rests nor reads", { skip }, () => {
  assert.deepEqual(activity(2 ** 22 + 1, 0, 3000), {
    rests: false,
    reads: false,
    sleeps: false,
    timed: false,
    stamp: "",
  });
});
