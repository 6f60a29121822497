import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { commandFor } from "../languages.ts";
import { onPath } from "../on-path.ts";
import { atKeyboard, atWork, comesTo, inReceive, running, skip, type State, waiting } from "./watched.ts";

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
