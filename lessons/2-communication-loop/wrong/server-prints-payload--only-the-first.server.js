import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.once("message", (payload, sender) => console.log(`${sender.port}: ${payload}`));
server.on("message", (payload, sender) => {
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8004, "127.0.0.1");
