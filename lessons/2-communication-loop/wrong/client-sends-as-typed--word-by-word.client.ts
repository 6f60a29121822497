import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = 8004;
const client = createSocket("udp4");

for await (const line of createInterface({ input: process.stdin })) {
  // Split for some command parser, and put together again.
  client.send(line.split(/\s+/).join(" "), port, "127.0.0.1");
  const [answer] = await once(client, "message");
  console.log(`${answer}`);
}
