import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.log(`message from ${sender.address}:${sender.port}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(Number(process.env.LAB_PORT ?? 8004), "127.0.0.1");
