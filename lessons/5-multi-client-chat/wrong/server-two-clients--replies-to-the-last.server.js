import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const server = createSocket("udp4");
const lines = createInterface({ input: process.stdin });
let last;

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ${payload}`);
  // One variable for everybody: who writes second takes the first one's reply.
  last = sender;
});
lines.on("line", (reply) => {
  if (last) server.send(reply, last.port, last.address);
});

server.bind(8081, "127.0.0.1");
