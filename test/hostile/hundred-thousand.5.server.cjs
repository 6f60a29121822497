const { createSocket } = require("node:dgram");
const socket = createSocket("udp4");
let left = 100_000;
socket.on("message", (payload, { port, address }) => {
  console.log(`${address}:${port} ${payload}`);
  const next = () => left-- > 0 && socket.send(`reply ${left}`, port, address, next);
  next();
});
socket.bind(Number(process.env.LAB_PORT), process.env.LAB_HOST);
