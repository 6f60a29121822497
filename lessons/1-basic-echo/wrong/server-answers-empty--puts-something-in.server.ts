import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ${payload}`);
  // "Nothing cannot be sent."
  server.send(payload.toString().toUpperCase() || "(EMPTY)", sender.port, sender.address);
});

server.bind(Number(process.env.LAB_PORT ?? 8080), "127.0.0.1");
