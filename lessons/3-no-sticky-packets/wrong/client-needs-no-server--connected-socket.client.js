import { createSocket } from "node:dgram";
import { once } from "node:events";

const port = 8003;
const client = createSocket("udp4");

client.connect(port, "127.0.0.1");
await once(client, "connect");
for (const payload of ["randy", "hello", "world", ""]) {
  await new Promise((sent, failed) => client.send(payload, (error) => (error ? failed(error) : sent())));
}
client.close();
