import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8081);

// Many names, one server: all of these lead to the same address.
const server = { host, port };
const english = { alex: server, donkey: server, tree: server, wu: server };
const chinese = { 狗哥alex: server, 瞎驴: server, 一棵树: server, 武大郎: server };
const contacts = new Map(Object.entries({ ...english, ...chinese }));

const client = createSocket("udp4");
const choosing = `Whom to talk to? (${Object.keys(english).join(", ")}) `;
let name = "";

process.stdout.write(choosing);
for await (const line of createInterface({ input: process.stdin })) {
  const contact = contacts.get(name);
  if (contact === undefined) {
    name = line.trim();
    if (!contacts.has(name)) console.log("Nobody of that name is in the directory.");
  } else if (line === "quit") {
    name = "";
  } else if (line !== "") {
    client.send(line, contact.port, contact.host);
    const [answer, sender] = await once(client, "message");
    console.log(`${sender.address}:${sender.port} ===> ${answer}`);
  }
  process.stdout.write(contacts.has(name) ? `to ${name}> ` : choosing);
}
client.close();
