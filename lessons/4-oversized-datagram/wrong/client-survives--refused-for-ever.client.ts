import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8005);
const client = createSocket("udp4");
let refusal: Error | null = null;

for await (const line of createInterface({ input: process.stdin })) {
  if (refusal !== null) {
    console.log("not sent, because of:", refusal.message);
    continue;
  }
  refusal = await new Promise<Error | null>((done) => client.send(Buffer.alloc(Number(line)), port, "127.0.0.1", done));
  console.log(refusal?.message ?? `sent ${line}`);
}
