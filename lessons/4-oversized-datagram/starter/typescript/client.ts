import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8005);

const client = createSocket("udp4");

process.stdout.write("bytes> ");
for await (const line of createInterface({ input: process.stdin })) {
  const size = Number(line);
  if (Number.isInteger(size) && size >= 0) {
    // TODO: give `send` a callback; it is told the error when the system refuses. Print the error, or that it went.
    client.send(Buffer.alloc(size, "x"), port, host);
    console.log(`sent: ${size} bytes`);
  } else {
    console.log("a number, please");
  }
  process.stdout.write("bytes> ");
}
client.close();
