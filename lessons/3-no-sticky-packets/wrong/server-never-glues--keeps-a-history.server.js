import { createSocket } from "node:dgram";

const server = createSocket("udp4");
const payloads = [];

server.on("message", (payload) => {
  payloads.push(`${payload}`);
  console.log(payloads);
  console.log(payloads.length);
});

server.bind(Number(process.env.LAB_PORT ?? 8003), "127.0.0.1");
