import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import type { Command } from "../command.ts";
import { onPath } from "../on-path.ts";
import { activity } from "./activity.ts";
import {
  atKeyboard,
  atWork,
  comesTo,
  deadlineMs,
  inReceive,
  running,
  skip,
  type State,
  stirsAtKeyboard,
  waiting,
} from "./watched.ts";

const commands = { python: ["python3", "-c"], perl: ["perl", "-e"], node: ["node", "-e"], sh: ["sh", "-c"] } as const;
type Language = keyof typeof commands;

const commandOf = (language: Language, code: string): Command => {
  const [file, option] = commands[language];
  return { file: language === "node" ? process.execPath : file, args: [option, code], cwd: tmpdir() };
};

const bound =
  "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.bind(('127.0.0.1', 0)); print('ready', flush=True);";
const perlBound =
  "use IO::Socket::INET; $| = 1; $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1'); print qq(ready\\n);";
const nodeBound =
  "const s = require('dgram').createSocket('udp4'); s.bind(0, '127.0.0.1', () => console.log('ready'));";

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
