import { createInterface } from "node:readline";
import { openSocket } from "udp-lab/kernel";

const port = Number(process.env.LAB_PORT ?? 8005);
const client = openSocket();

for await (const line of createInterface({ input: process.stdin })) {
  try {
    client.send(Buffer.alloc(Number(line)), "127.0.0.1", port);
    console.log("gone");
  } catch (error) {
    console.log(error);
  }
}
client.close();
