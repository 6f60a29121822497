import { createSocket } from "node:dgram";

const server = createSocket("udp4");
let client;

server.on("message", (payload, sender) => {
  client ??= sender.port;
  if (sender.port !== client) return;
  console.log(`${sender.address}:${sender.port} ${payload}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8080, "127.0.0.1");
