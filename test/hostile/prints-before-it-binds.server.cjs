const { createSocket } = require("node:dgram");
const { writeSync } = require("node:fs");
const block = Buffer.alloc(1 << 16, "x");
for (let sent = 0; sent < 3000;) {
  try {
    writeSync(1, block);
    sent += 1;
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
const socket = createSocket("udp4");
socket.on("message", (payload, { port, address }) => socket.send(String(payload).toUpperCase(), port, address));
socket.bind(Number(process.env.LAB_PORT), process.env.LAB_HOST);
