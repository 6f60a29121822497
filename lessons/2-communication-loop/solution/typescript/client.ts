import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8004);

const client = createSocket("udp4");

process.stdout.write("> ");
for await (const line of createInterface({ input: process.stdin })) {
  // As typed: only the line end is gone. A new server at the same address makes no difference here.
  client.send(line, port, host);
  const [answer] = await once(client, "message");
  console.log(`<=== ${answer}`);
  process.stdout.write("> ");
}
client.close();
