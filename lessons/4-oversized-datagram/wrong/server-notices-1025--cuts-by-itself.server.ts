import { createSocket } from "node:dgram";

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  const kept = payload.subarray(0, 1024);
  console.log(`${kept.length} bytes from ${sender.port}`);
});

server.bind(8005, "127.0.0.1");
