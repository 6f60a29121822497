import { createSocket } from "node:dgram";
const server = createSocket("udp4");
server.on("message", (payload, { address, port }) => {
  console.log(`${address}:${port} ===> ${payload}`);
  server.send(payload.toString().toUpperCase(), port, address);
});
server.bind(8080, "127.0.0.1");
