// What `lab check 1` does, written down by hand with nothing but Node: the least that it can cost.
import { spawn, type ChildProcess } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";

const [serverFile = "", clientFile = ""] = process.argv.slice(2);
const [serverPort, clientPort] = [21_080, 21_081];
function start(file: string, port: number): ChildProcess {
  const env = { ...process.env, LAB_HOST: "127.0.0.1", LAB_PORT: String(port) };
  return spawn(process.execPath, [file], { env, stdio: ["pipe", "pipe", "inherit"] });
}

async function printed(program: ChildProcess, word: string): Promise<void> {
  for (let text = ""; !text.includes(word);) text += String((await once(program.stdout!, "data"))[0]);
}

/** A connected socket is told when nobody is bound: the datagram reached nobody, and is sent again. */
async function ask(socket: Socket, text: string): Promise<string> {
  for (;;) {
    const answer = once(socket, "message").catch(() => null);
    socket.send(text);
    const came = await answer;
    if (came) return String(came[0]);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function checkServer(server: ChildProcess): Promise<void> {
  const peers = [createSocket("udp4"), createSocket("udp4")];
  for (const peer of peers) peer.connect(serverPort, "127.0.0.1");
  await Promise.all(peers.map((peer) => once(peer, "connect")));
  for (const [index, text] of ["randy", "hello world", "", "again"].entries()) {
    const seen = text && printed(server, text);
    if ((await ask(peers[index & 1]!, text)) !== text.toUpperCase()) throw new Error(`${text} came back otherwise`);
    await seen;
  }
  for (const peer of peers) peer.close();
}

async function checkClient(client: ChildProcess): Promise<void> {
  const lab = createSocket("udp4").bind(clientPort, "127.0.0.1");
  for (const [index, line] of ["a", "  b ", "", "c d"].entries()) {
    const shown = printed(client, `answer ${index}`);
    client.stdin!.write(`${line}\n`);
    const [seen, { port, address }] = await once(lab, "message");
    if (String(seen) !== line.trim()) throw new Error(`${line} left otherwise`);
    lab.send(`answer ${index}`, port, address);
    await shown;
  }
  lab.close();
}

const programs = [start(serverFile, serverPort), start(clientFile, clientPort)] as const;
await Promise.all([checkServer(programs[0]), checkClient(programs[1])]);
for (const program of programs) program.kill("SIGKILL");
await Promise.all(programs.map((program) => once(program, "close")));
