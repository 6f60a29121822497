import { createSocket } from "node:dgram";

const server = createSocket("udp4");
let rounds = 0;

server.on("message", (payload, sender) => {
  console.log(`${sender.port}: ${payload}`);
  rounds += 1;
  // "The datagram after an answer only confirms it."
  if (rounds % 2 === 1) server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(Number(process.env.LAB_PORT ?? 8004), "127.0.0.1");
