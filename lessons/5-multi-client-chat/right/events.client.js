import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8081);
const client = createSocket("udp4");
const contacts = new Set(["alex", "donkey", "tree", "wu"]);
let name = "";

client.on("message", (answer, sender) => {
  process.stdout.write(`\u001b[32m${answer}\u001b[0m (${sender.address}:${sender.port})\n${name}> `);
});
createInterface({ input: process.stdin }).on("line", (line) => {
  if (name === "") name = contacts.has(line) ? line : "";
  else if (line === "quit") name = "";
  else if (line !== "") client.send(line, port, "127.0.0.1");
  process.stdout.write(`${name || "who"}> `);
});
