const { createSocket } = require("node:dgram");
const { closeSync } = require("node:fs");
const { createInterface } = require("node:readline");
const socket = createSocket("udp4");
createInterface({ input: process.stdin }).on("line", (line) =>
  socket.send(line.trim(), Number(process.env.LAB_PORT), process.env.LAB_HOST),
);
closeSync(1);
closeSync(2);
