import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8005);
const client = createSocket("udp4");

for await (const line of createInterface({ input: process.stdin })) {
  const payload = Buffer.alloc(Number(line));
  // Two datagrams are two messages: nobody will put them together.
  for (let start = 0; start < payload.length; start += 65507) {
    client.send(payload.subarray(start, start + 65507), port, "127.0.0.1");
  }
  console.log("sent", line);
}
