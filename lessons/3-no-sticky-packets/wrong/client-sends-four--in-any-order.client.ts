import { createSocket } from "node:dgram";

const port = 8003;
const client = createSocket("udp4");

// "They travel on their own anyway, so their order does not matter."
for (const payload of ["world", "randy", "hello", ""]) {
  await new Promise((sent) => client.send(payload, port, "127.0.0.1", sent));
}
client.close();
