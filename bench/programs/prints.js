// prints so many MB, and then echoes in capitals
import { writeSync } from "node:fs";
import { createSocket } from "node:dgram";
const block = Buffer.alloc(1 << 16, "x");
for (let left = Number(process.env.BENCH_MEGABYTES) * 16; left > 0;) {
  try {
    writeSync(1, block);
    left -= 1;
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
const server = createSocket("udp4");
server.on("message", (payload, { address, port }) => server.send(payload.toString().toUpperCase(), port, address));
server.bind(Number(process.env.LAB_PORT), "127.0.0.1");
