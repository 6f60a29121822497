import { createSocket } from "node:dgram";

const server = createSocket("udp4");
let count = 0;

server.on("message", () => {
  count += 1;
  console.log(count);
});

server.bind(8003, "127.0.0.1");
