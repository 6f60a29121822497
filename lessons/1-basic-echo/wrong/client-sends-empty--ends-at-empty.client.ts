import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8080);
const client = createSocket("udp4");

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") process.exit();
  client.send(line.trim(), port, "127.0.0.1");
  const [answer] = await once(client, "message");
  console.log(`${answer}`);
}
