import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = 8005;
const client = createSocket("udp4");

createInterface({ input: process.stdin })
  .on("line", (line) => {
    client.send(Buffer.alloc(Number(line)), port, "127.0.0.1", (error, size) => console.log(error ?? size));
  })
  .on("close", () => client.close());
