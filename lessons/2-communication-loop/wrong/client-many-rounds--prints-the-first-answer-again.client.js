import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = 8004;
const client = createSocket("udp4");
let answer;

for await (const line of createInterface({ input: process.stdin })) {
  client.send(line, port, "127.0.0.1");
  // "The answer is there already."
  answer ??= await once(client, "message");
  console.log(`${answer[0]}`);
}
