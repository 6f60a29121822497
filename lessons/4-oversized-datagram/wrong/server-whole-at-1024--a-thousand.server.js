import { openSocket } from "udp-lab/kernel";

const server = openSocket();
server.bind("127.0.0.1", 8005);

while (true) {
  // "1 KB is 1000 bytes."
  const { payload, truncated, from } = await server.receive(1000);
  console.log(`${payload.length} bytes from ${from.port}${truncated ? ", truncated" : ""}`);
}
