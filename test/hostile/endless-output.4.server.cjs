const { createSocket } = require("node:dgram");
const more = () => process.stdout.write("1023 bytes, truncated\n".repeat(1000), more);
createSocket("udp4").bind(Number(process.env.LAB_PORT), process.env.LAB_HOST, more);
