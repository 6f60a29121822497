import { createSocket } from "node:dgram";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8080);

const server = createSocket("udp4");

server.on("message", (payload, sender) => {
  // TODO: print the sender's port as well.
  console.log(`${sender.address} ===> ${payload}`);
  // TODO: answer with the same text in capitals. Where to? Look at `sender`.
});

server.on("listening", () => console.log(`bound to ${host}:${port}`));
server.bind(port, host);
