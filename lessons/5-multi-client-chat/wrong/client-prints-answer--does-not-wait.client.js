import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const port = Number(process.env.LAB_PORT ?? 8081);
const client = createSocket("udp4");
const contacts = ["alex", "donkey", "tree", "wu"];
let name = "";

for await (const line of createInterface({ input: process.stdin })) {
  if (name === "") {
    if (contacts.includes(line)) name = line;
    else console.log("not in the directory");
  } else if (line === "quit") {
    name = "";
  } else if (line !== "") {
    client.send(line, port, "127.0.0.1");
  }
}
