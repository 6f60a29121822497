const { createSocket } = require("node:dgram");
const rude = Buffer.concat([
  Buffer.from("\x1b[2J\x1b[31m\x1b]0;mine\x07\x1b[?1049h\x9b\r\n"),
  Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x00, 0x07]),
]);
const socket = createSocket("udp4");
socket.on("message", (payload, { port, address }) => {
  process.stdout.write(rude);
  socket.send(Buffer.concat([rude, payload]), port, address);
});
socket.bind(Number(process.env.LAB_PORT), process.env.LAB_HOST);
