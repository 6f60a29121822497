import { createConnection } from "node:net";

const host = process.env.LAB_HOST ?? "127.0.0.1";
const port = Number(process.env.LAB_PORT ?? 8003);

const connection = createConnection({ host, port });

connection.on("connect", () => {
  for (const bytes of ["randy", "hello", "world", ""]) {
    connection.write(bytes);
    console.log(`written: "${bytes}"`);
  }
  connection.end();
});

// TCP needs somebody there: without a server it is refused before anything is written.
connection.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
