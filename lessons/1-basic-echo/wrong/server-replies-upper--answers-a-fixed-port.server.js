import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ${payload}`);
  // "The client is at the port after mine."
  server.send(payload.toString().toUpperCase(), 8079, sender.address);
});

server.bind(8080, "127.0.0.1");
