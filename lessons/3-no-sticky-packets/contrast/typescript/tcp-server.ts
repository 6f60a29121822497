import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8003);

// Paused, so that nothing is read before we say so.
const server = createServer({ pauseOnConnect: true }, async (connection) => {
  // A server has other things to do and reads late; meanwhile the kernel puts all that comes into one stream of bytes.
  await wait(500);
  let reads = 0;
  connection.on("data", (bytes) => {
    reads += 1;
    console.log(`read ${reads}: ${bytes.length} bytes: "${bytes}"`);
  });
  connection.on("end", () => console.log("the client has closed"));
  connection.resume();
  server.close();
});

server.listen(port, host, () => console.log(`listening on ${host}:${port}`));
