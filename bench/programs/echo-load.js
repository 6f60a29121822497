// 32 datagrams in flight for a while; prints how many came back in a second, and the 99th percentile of their round trips
import { createSocket } from "node:dgram";
const [size, seconds] = process.argv.slice(2).map(Number);
const client = createSocket("udp4");
const payload = Buffer.alloc(size);
const left = new Float64Array(32);
const trips = [];
const end = performance.now() + seconds * 1000;
const send = (slot) => {
  payload.writeUInt8(slot);
  left[slot] = performance.now();
  client.send(payload, Number(process.env.LAB_PORT), "127.0.0.1");
};
client.on("message", (echo) => {
  const now = performance.now();
  const slot = echo.readUInt8();
  if (left[slot] === 0) return;
  trips.push(now - left[slot]);
  left[slot] = 0;
  if (now < end) send(slot);
});
client.bind(0, "127.0.0.1", () => left.forEach((_, slot) => send(slot)));
// one that was lost is sent again
const again = setInterval(() => {
  const now = performance.now();
  if (now < end) return left.forEach((at, slot) => at > 0 && now - at > 200 && send(slot));
  clearInterval(again);
  client.close();
  trips.sort((one, other) => one - other);
  console.log(JSON.stringify({ rate: trips.length / seconds, p99: trips[Math.floor(trips.length * 0.99)] }));
}, 50);
