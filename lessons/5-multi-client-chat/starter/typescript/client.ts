import { createSocket } from "node:dgram";
import { createInterface } from "node:readline";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8081);

// Many names, one server: all of these lead to the same address.
const server = { host, port };
const contacts = new Map(Object.entries({ alex: server, donkey: server, tree: server, wu: server }));

const client = createSocket("udp4");
const choosing = `Whom to talk to? (${[...contacts.keys()].join(", ")}) `;
let name = "";

process.stdout.write(choosing);
for await (const line of createInterface({ input: process.stdin })) {
  const contact = contacts.get(name);
  if (contact === undefined) {
    name = line.trim();
    if (!contacts.has(name)) console.log("Nobody of that name is in the directory.");
  } else {
    // TODO: `quit` is not a message, but leads back to choosing; an empty line is not sent either.
    client.send(line, contact.port, contact.host);
    // TODO: wait for the answer, and print it with the address of the one who answered.
  }
  process.stdout.write(contacts.has(name) ? `to ${name}> ` : choosing);
}
client.close();
