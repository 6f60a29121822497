// so many clients with a socket each, one datagram and one answer each, again and again; prints the ms that a client took
import { createSocket } from "node:dgram";
import { once } from "node:events";
const clients = Number(process.argv[2]);
const rounds = Math.max(1, Math.round(100 / clients));
let took = 0;
for (let round = 0; round < rounds; round++) {
  const sockets = Array.from({ length: clients }, () => createSocket("udp4"));
  await Promise.all(sockets.map((socket) => (socket.bind(0, "127.0.0.1"), once(socket, "listening"))));
  const began = performance.now();
  for (const [index, socket] of sockets.entries()) {
    const answer = once(socket, "message");
    socket.send(`client ${round} ${index}`, Number(process.env.LAB_PORT), "127.0.0.1");
    const [text] = await answer;
    if (String(text) !== `client ${round} ${index}`) throw new Error(`${index} got ${text}`);
  }
  took += performance.now() - began;
  for (const socket of sockets) socket.close();
}
console.log(JSON.stringify({ perClient: took / rounds / clients }));
