import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const server = createSocket("udp4");
const waiting = [];

server.on("message", (payload, sender) => {
  console.log(`${payload}`, sender);
  waiting.push(sender);
});
createInterface({ input: process.stdin }).on("line", (reply) => {
  const sender = waiting.shift();
  if (sender) server.send(reply, sender.port, sender.address);
});
server.bind(8081, "127.0.0.1");
