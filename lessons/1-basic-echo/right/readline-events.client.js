import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8080);
const client = createSocket("udp4");
const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });

lines.setPrompt("say: ");
lines.on("line", (line) => client.send(line.trim(), port, "127.0.0.1"));
lines.on("close", () => client.close());
client.on("message", (answer) => {
  console.log(answer.toString("hex"));
  lines.prompt();
});
lines.prompt();
