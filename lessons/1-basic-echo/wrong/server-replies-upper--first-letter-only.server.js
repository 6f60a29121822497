import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  const text = payload.toString();
  console.log(`${sender.address}:${sender.port} ${text}`);
  server.send(text.slice(0, 1).toUpperCase() + text.slice(1), sender.port, sender.address);
});

server.bind(8080, "127.0.0.1");
