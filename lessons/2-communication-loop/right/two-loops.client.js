import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8004);
const client = createSocket("udp4");

client.on("message", (answer) => console.error(`\u001b[33m${answer}\u001b[39m`));
createInterface({ input: process.stdin })
  .on("line", (line) => client.send(line, port, "127.0.0.1"))
  .on("close", () => client.close());
