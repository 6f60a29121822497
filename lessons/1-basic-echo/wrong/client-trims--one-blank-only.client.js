import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const client = createSocket("udp4");
client.on("message", (answer) => console.log(String(answer)));
for await (const line of createInterface({ input: process.stdin })) {
  // One blank at each end goes; the next one stays.
  client.send(line.replace(/^ | $/g, ""), 8080, "127.0.0.1");
}
