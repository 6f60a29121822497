import { openSocket } from "udp-lab/kernel";

const server = openSocket();
server.bind("127.0.0.1", 8005);
for (let row = 0; row < 250; row += 1) console.log("starting".repeat(10));

while (true) {
  const received = await server.receive(1024);
  if (received.truncated) console.error("Message too long for this buffer");
  console.log(received.payload.length);
}
