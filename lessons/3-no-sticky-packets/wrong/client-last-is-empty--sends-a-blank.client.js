import { createSocket } from "node:dgram";

const port = Number(process.env.LAB_PORT ?? 8003);
const client = createSocket("udp4");

for (const payload of ["randy", "hello", "world", ""]) {
  await new Promise((sent) => client.send(payload || " ", port, "127.0.0.1", sent));
}
client.close();
