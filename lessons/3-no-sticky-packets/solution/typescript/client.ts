import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8003);

const client = createSocket("udp4");

for (const payload of ["randy", "hello", "world", ""]) {
  // "sent" means that it left; whether anybody was there, UDP does not say.
  await new Promise((sent) => client.send(payload, port, host, sent));
  console.log(`sent: "${payload}"`);
}
client.close();
