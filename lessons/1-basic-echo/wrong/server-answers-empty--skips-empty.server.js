import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  if (payload.length === 0) return;
  console.log(`${sender.address}:${sender.port} ${payload}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8080, "127.0.0.1");
