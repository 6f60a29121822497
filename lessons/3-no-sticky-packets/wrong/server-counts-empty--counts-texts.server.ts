import { createSocket } from "node:dgram";

const server = createSocket("udp4");
let count = 0;

server.on("message", (payload) => {
  // "Nothing came, so there is nothing to count."
  if (payload.length > 0) count += 1;
  console.log(`payload: ${payload}`);
  console.log(count);
});

server.bind(8003, "127.0.0.1");
