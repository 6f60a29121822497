import { createSocket } from "node:dgram";

const port = 8003;
const client = createSocket("udp4");

// An empty text in C is one byte in memory, but none of its letters.
for (const payload of ["randy", "hello", "world", "\0"]) {
  await new Promise((sent) => client.send(payload, port, "127.0.0.1", sent));
}
client.close();
