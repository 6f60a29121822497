import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8004);

const client = createSocket("udp4");

process.stdout.write("> ");
for await (const line of createInterface({ input: process.stdin })) {
  // TODO: send what was typed as it was typed, spaces and all.
  client.send(line.trim(), port, host);
  const [answer] = await once(client, "message");
  console.log(`<=== ${answer}`);
  // TODO: this is one round only; go on with the next line.
  process.exit();
}
