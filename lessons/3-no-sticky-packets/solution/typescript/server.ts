import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8003);

const server = createSocket("udp4");
let count = 0;

// One call a datagram, an empty one too: two datagrams never come as one.
server.on("message", (payload) => {
  count += 1;
  console.log(`payload: "${payload}"`);
  console.log(count);
  if (count === 4) server.close();
});

server.on("listening", () => console.log(`bound to ${host}:${port}`));
server.bind(port, host);
