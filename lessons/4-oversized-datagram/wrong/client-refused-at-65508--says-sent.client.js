import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = 8005;
const client = createSocket("udp4");

for await (const line of createInterface({ input: process.stdin })) {
  // Without a callback Node keeps the refusal to itself.
  client.send(Buffer.alloc(Number(line)), port, "127.0.0.1");
  console.log("sent", line);
}
