import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const server = createSocket("udp4");
const lines = createInterface({ input: process.stdin });
let waiting = [];

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ${payload}`);
  waiting.push(sender);
});
lines.on("line", (reply) => {
  for (const { port, address } of waiting) server.send(reply, port, address);
  waiting = [];
});

server.bind(8081, "127.0.0.1");
