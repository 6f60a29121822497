import { createSocket } from "node:dgram";

const client = createSocket("udp4");
console.log("in a moment");
setTimeout(() => {
  for (const payload of ["randy", "hello", "world", ""]) client.send(payload, 8003, "127.0.0.1");
  setTimeout(() => client.close(), 400);
}, 3200);
