import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.error(`${sender.port}: ${payload.toString("hex")}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8004, "127.0.0.1");
