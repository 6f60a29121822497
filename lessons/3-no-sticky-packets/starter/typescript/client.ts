import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8003);

const client = createSocket("udp4");

// TODO: send four datagrams: randy, hello, world, and an empty one.
for (const payload of ["randy"]) {
  await new Promise((sent) => client.send(payload, port, host, sent));
  console.log(`sent: "${payload}"`);
}
client.close();
