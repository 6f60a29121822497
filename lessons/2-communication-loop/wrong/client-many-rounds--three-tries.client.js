import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8004);
const client = createSocket("udp4");
let rounds = 0;

for await (const line of createInterface({ input: process.stdin })) {
  client.send(line, port, "127.0.0.1");
  const [answer] = await once(client, "message");
  console.log(`${answer}`);
  rounds += 1;
  if (rounds === 3) process.exit();
}
