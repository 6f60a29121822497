const { createSocket } = require("node:dgram");
const { createInterface } = require("node:readline");
const socket = createSocket("udp4");
let left = 100_000;
const next = () =>
  left-- > 0 && socket.send(`datagram ${left}`, Number(process.env.LAB_PORT), process.env.LAB_HOST, next);
createInterface({ input: process.stdin }).once("line", next);
