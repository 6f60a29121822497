const { createSocket } = require("node:dgram");
const socket = createSocket("udp4");
const next = () => socket.send("again", Number(process.env.LAB_PORT), process.env.LAB_HOST, next);
next();
