import { createSocket } from "node:dgram";
import { on } from "node:events";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8081);

const server = createSocket("udp4");
const keyboard = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

// Messages that come while a reply is being typed wait here, each with its sender's address.
const messages = on(server, "message");

server.on("listening", () => console.log(`bound to ${host}:${port}`));
server.bind(port, host);

for await (const [payload, sender] of messages) {
  console.log(`${sender.address}:${sender.port} ===> ${payload}`);
  process.stdout.write("reply> ");
  const { value: reply, done } = await keyboard.next();
  if (done) break;
  // The one socket serves everybody: the address alone decides who gets this.
  server.send(reply, sender.port, sender.address);
}
server.close();
