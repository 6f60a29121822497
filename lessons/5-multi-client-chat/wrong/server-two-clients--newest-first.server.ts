import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const server = createSocket("udp4");
const lines = createInterface({ input: process.stdin });
const waiting: { port: number; address: string }[] = [];

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ${payload}`);
  waiting.push(sender);
});
lines.on("line", (reply) => {
  const sender = waiting.pop();
  if (sender) server.send(reply, sender.port, sender.address);
});

server.bind(Number(process.env.LAB_PORT ?? 8081), "127.0.0.1");
