import { createSocket } from "node:dgram";

const port = Number(process.env.LAB_PORT ?? 8003);
const client = createSocket("udp4");
let left = 4;

// Node keeps the order, and the socket is closed only when the last has gone.
for (const payload of ["randy", "hello", "world", ""]) {
  client.send(payload, port, "127.0.0.1", () => {
    left -= 1;
    if (left === 0) client.close();
  });
}
