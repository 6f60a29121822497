import { createSocket } from "node:dgram";

const server = createSocket("udp4");
let client;

server.on("message", (payload, sender) => {
  console.log(`${sender.port}: ${payload}`);
  // Remembered once, and never looked at again.
  client ??= sender;
  server.send(payload.toString().toUpperCase(), client.port, client.address);
});

server.bind(8004, "127.0.0.1");
