import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8080);

const client = createSocket("udp4");

process.stdout.write("> ");
for await (const line of createInterface({ input: process.stdin })) {
  // An empty line is sent too: a datagram of 0 bytes is still a datagram.
  client.send(line.trim(), port, host);
  const [answer] = await once(client, "message");
  console.log(`<=== ${answer}`);
  process.stdout.write("> ");
}
client.close();
