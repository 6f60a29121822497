import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8003);

const server = createSocket("udp4");

server.on("message", (payload) => {
  console.log(`payload: "${payload}"`);
  // TODO: count the datagrams, and print the count on a line of its own: 1, 2, 3, 4.
});

server.on("listening", () => console.log(`bound to ${host}:${port}`));
server.bind(port, host);
