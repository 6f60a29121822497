import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8080);

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ===> ${payload}`);
  // Nobody connected: the address to answer to came with the datagram.
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.on("listening", () => console.log(`bound to ${host}:${port}`));
server.bind(port, host);
