const { createSocket } = require("node:dgram");
const { createInterface } = require("node:readline");
const socket = createSocket("udp4");
const largest = Buffer.alloc(65507, "x");
let left = 20_000;
const next = () => left-- > 0 && socket.send(largest, Number(process.env.LAB_PORT), process.env.LAB_HOST, next);
createInterface({ input: process.stdin }).on("line", next);
