import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.log(`${payload.length} bytes from ${sender.address}:${sender.port}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8080, "127.0.0.1");
