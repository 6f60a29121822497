import { createSocket } from "node:dgram";

const port = 8003;
const client = createSocket("udp4");

for (const payload of ["randy\n", "hello\n", "world\n", ""]) {
  await new Promise((sent) => client.send(payload, port, "127.0.0.1", sent));
}
client.close();
