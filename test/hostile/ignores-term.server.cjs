const { spawn } = require("node:child_process");
const { createSocket } = require("node:dgram");
process.on("SIGTERM", () => {});
process.on("SIGHUP", () => {});
spawn("/bin/sh", ["-c", "trap '' TERM HUP INT; while :; do sleep 1; done"], { stdio: "ignore" });
createSocket("udp4").bind(Number(process.env.LAB_PORT), process.env.LAB_HOST);
