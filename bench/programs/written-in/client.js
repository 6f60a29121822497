import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";
const client = createSocket("udp4");
for await (const line of createInterface({ input: process.stdin })) {
  client.send(line.trim(), 8080, "127.0.0.1");
  const [answer] = await once(client, "message");
  console.log(`<=== ${answer}`);
}
