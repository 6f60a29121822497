import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** `public class Server` must lie in Server.java for javac; a learner's file is called server.java. */
export function sourceForJavac(file: string, output: string): string {
  const name = /^\s*public\s+(?:final\s+)?class\s+(\w+)/m.exec(readFileSync(file, "utf8"))?.[1];
  if (!name || `${name}.java` === basename(file)) return file;
  const copy = join(output, `${name}.java`);
  copyFileSync(file, copy);
  return copy;
}

/** The class with `main(String[])` in it, the program's namesake first. */
export function mainClass(output: string, stem: string): string {
  const classes = readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".class") && readFileSync(join(output, file)).includes("([Ljava/lang/String;)V"))
    .map((file) => file.slice(0, -".class".length).replaceAll(/[\\/]/g, "."));
  const isNamesake = (name: string) => name.split(".").at(-1)?.toLowerCase() === stem.toLowerCase();
  return classes.find(isNamesake) ?? classes[0] ?? stem;
}
