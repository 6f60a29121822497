import { createSocket } from "node:dgram";

const server = createSocket("udp4");

// Node's buffer has 64 KiB, whatever the lesson says.
server.on("message", (payload, sender) => {
  console.log(`${payload.length} bytes from ${sender.port}`);
});

server.bind(8005, "127.0.0.1");
