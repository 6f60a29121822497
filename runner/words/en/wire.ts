import type { WireWords } from "../wire.ts";

const datagrams = (count: number) => (count === 1 ? "1 datagram" : `${count} datagrams`);

export const wire: WireWords = {
  title: (lesson) => `On the wire: ${lesson}`,
  sits: (address) =>
    `The lab listens on ${address}, where the clients send to, and hands each datagram on to the server.`,
  startServer: (port) => `In another terminal, start the server, so that it binds port ${port}:`,
  startClients: "In one more, start clients as usual:",
  inEditor: (port) => `In an editor, give the server LAB_PORT=${port} in the environment that it is run with.`,
  writtenIn:
    "A server that says “address already in use” has its port written in and cannot be wired. The one line to change:",
  ends: "Ctrl-C ends it.",
  seenAs: (client, port, seenAs) =>
    `${client} sends from port ${port}. The server sees port ${seenAs}, the lab's own for this client, and answers there.`,
  held: (port, holder) =>
    holder === null
      ? `Port ${port} is held by another program, whose name the system does not tell, so the lab cannot listen there.`
      : `Port ${port} is held by ${holder}, so the lab cannot listen there.`,
  rival: (port, holder) => `${holder} has bound port ${port} too, and takes datagrams that are meant for the wire.`,
  asks: "That program reads LAB_PORT, but was started without it. End it, and start the wire first:",
  change: (file, line) =>
    `The port is written into it, so it cannot be wired. The one line to change: ${file}, line ${line}`,
  changeOneLine: "If that is your server, the port is written into it. The one line to change:",
  from: "now: ",
  to: "then:",
  atTheTop: (line) => `and at the top of the file: ${line}`,
  thenAgain: (line) => `Then end that program, and start the wire first: ${line}`,
  nothing: "No datagram came by.",
  summary: (toServer, toClients, clients) =>
    `${datagrams(toServer)} from ${clients === 1 ? "1 client" : `${clients} clients`} to the server, ${toClients} back.`,
  lost: (count) => (count === 1 ? "1 of them was lost." : `${count} of them were lost.`),
  free: (port) => `Port ${port} is free again.`,
};
