import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.log(`${sender.port}: ${payload}`);
  // Request, answer, end: as HTTP/1.0 did with its connections.
  server.send(payload.toString().toUpperCase(), sender.port, sender.address, () => server.close());
});

server.bind(8004, "127.0.0.1");
