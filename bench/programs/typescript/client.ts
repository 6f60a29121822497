import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";
const client = createSocket("udp4");
for await (const line of createInterface({ input: process.stdin })) {
  client.send(line.trim(), Number(process.env["LAB_PORT"] ?? 8080), process.env["LAB_HOST"] ?? "127.0.0.1");
  const [answer] = await once(client, "message");
  console.log(`<=== ${answer}`);
}
