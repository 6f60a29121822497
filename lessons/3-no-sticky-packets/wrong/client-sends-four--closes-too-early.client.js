import { createSocket } from "node:dgram";

const port = 8003;
const client = createSocket("udp4");

for (const payload of ["randy", "hello", "world", ""]) {
  client.send(payload, port, "127.0.0.1");
}
// Node sends later, when the socket is bound and the address looked up; now it never will.
process.exit();
