// Node's own sockets read into 64 KiB, where nothing is ever cut; this one asks the kernel itself.
import { openSocket } from "udp-lab/kernel";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8005);
const bufferSize = Number(process.env.LAB_BUFFER ?? 1024);

const server = openSocket();
server.bind(host, port);
console.log(`bound to ${host}:${port}, with a buffer of ${bufferSize} bytes`);

while (true) {
  const { payload, truncated, from } = await server.receive(bufferSize);
  // What did not fit is gone: the next receive gives the next datagram, not the rest of this one.
  const note = truncated ? ", truncated" : "";
  console.log(`${payload.length} bytes from ${from.address}:${from.port}${note}: ${payload.subarray(0, 20)}`);
}
