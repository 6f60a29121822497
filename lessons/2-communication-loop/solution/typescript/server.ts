import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8004);

const server = createSocket("udp4");

// Called once a datagram, whoever sent it: nothing about a client is remembered in between.
server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ===> ${payload}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.on("listening", () => console.log(`bound to ${host}:${port}`));
server.bind(port, host);
