const { createSocket } = require("node:dgram");
createSocket("udp4").bind(Number(process.env.LAB_PORT), process.env.LAB_HOST, () =>
  process.kill(process.pid, "SIGSTOP"),
);
