import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = 8080;
const client = createSocket("udp4");

// Linux reports that nobody was there; the next line may be luckier.
client.on("error", () => {});
client.connect(port, "127.0.0.1");
await once(client, "connect");

for await (const line of createInterface({ input: process.stdin })) {
  client.send(line.trim());
  const [answer] = await once(client, "message");
  console.log(`${answer}`);
}
client.close();
