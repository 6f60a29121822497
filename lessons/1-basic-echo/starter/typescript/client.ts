import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8080);

const client = createSocket("udp4");

process.stdout.write("> ");
for await (const line of createInterface({ input: process.stdin })) {
  // TODO: send the line without the spaces at both ends.
  client.send(line, port, host);
  // TODO: wait for one answer and print it before the next line is read.
  process.stdout.write("> ");
}
client.close();
