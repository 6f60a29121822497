const { createSocket } = require("node:dgram");
const { createInterface } = require("node:readline");
createInterface({ input: process.stdin }).on("line", (line) => {
  for (let count = 0; count < 1000; count++)
    createSocket("udp4").send(line, Number(process.env.LAB_PORT), process.env.LAB_HOST);
});
