import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8005);

const client = createSocket("udp4");

process.stdout.write("bytes> ");
for await (const line of createInterface({ input: process.stdin })) {
  const size = Number(line);
  if (Number.isInteger(size) && size >= 0) {
    const payload = Buffer.alloc(size, "x");
    // Without a callback Node says nothing about a datagram that is too large.
    const error = await new Promise<Error | null>((done) => client.send(payload, port, host, done));
    console.log(error ? `refused: ${error.message}` : `sent: ${size} bytes`);
  } else {
    console.log("a number, please");
  }
  process.stdout.write("bytes> ");
}
client.close();
