import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = 8080;
const client = createSocket("udp4");

// "Without a server there is no point in going on": a connected socket is told ECONNREFUSED.
client.on("error", (error) => {
  console.error(`no server: ${error.message}`);
  process.exit(1);
});
client.connect(port, "127.0.0.1");
await once(client, "connect");
client.send("");

for await (const line of createInterface({ input: process.stdin })) {
  client.send(line.trim());
  const [answer] = await once(client, "message");
  console.log(`${answer}`);
}
