import { createSocket } from "node:dgram";

const server = createSocket("udp4");

// The server of lesson 1: it does not ask its keyboard.
server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ${payload}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8081, "127.0.0.1");
