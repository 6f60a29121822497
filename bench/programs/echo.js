import { createSocket } from "node:dgram";
const server = createSocket("udp4");
server.on("message", (payload, { address, port }) => server.send(payload, port, address));
server.bind(Number(process.env.LAB_PORT), "127.0.0.1", () => console.log("bound"));
