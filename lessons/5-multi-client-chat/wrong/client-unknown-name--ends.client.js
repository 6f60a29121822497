import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const port = 8081;
const client = createSocket("udp4");
const contacts = ["alex", "donkey", "tree", "wu"];
let name = "";

for await (const line of createInterface({ input: process.stdin })) {
  if (name === "") {
    if (contacts.includes(line)) name = line;
    else process.exit(1);
  } else if (line === "quit") {
    name = "";
  } else if (line !== "") {
    client.send(line, port, "127.0.0.1");
    const [answer, sender] = await once(client, "message");
    console.log(`${sender.address}:${sender.port} ${answer}`);
  }
}
