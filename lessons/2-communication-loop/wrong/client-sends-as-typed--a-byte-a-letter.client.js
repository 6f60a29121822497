import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = 8004;
const client = createSocket("udp4");

for await (const line of createInterface({ input: process.stdin })) {
  client.send(Buffer.from(line, "latin1"), port, "127.0.0.1");
  const [answer] = await once(client, "message");
  console.log(`${answer}`);
}
