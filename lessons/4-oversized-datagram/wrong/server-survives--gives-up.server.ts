import { openSocket } from "udp-lab/kernel";

const server = openSocket();
server.bind("127.0.0.1", Number(process.env.LAB_PORT ?? 8005));

while (true) {
  const { payload, truncated, from } = await server.receive(1024);
  console.log(`${payload.length} bytes from ${from.port}`);
  if (truncated) {
    console.log("truncated: this socket is broken");
    process.exit(1);
  }
}
