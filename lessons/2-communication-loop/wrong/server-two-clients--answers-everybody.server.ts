import { createSocket } from "node:dgram";

const server = createSocket("udp4");
const clients = new Map<string, { port: number; address: string }>();

server.on("message", (payload, sender) => {
  console.log(`${sender.port}: ${payload}`);
  clients.set(`${sender.address}:${sender.port}`, sender);
  for (const { port, address } of clients.values()) {
    server.send(payload.toString().toUpperCase(), port, address);
  }
});

server.bind(8004, "127.0.0.1");
