// Bundles what tsc has put into build, and puts into dist what is shipped.
import { cpSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });

await build({
  entryPoints: [
    "build/runner/cli.js",
    "build/runner/kernel/index.js",
    "build/runner/judge/thread.js",
    "build/runner/judge/event-stream.js",
    "./build/lessons/**/lesson.js",
    "./build/lessons/**/words.*.js",
    "./build/checks/*.check.js",
    "./build/checks/*.quests.js",
  ],
  outbase: "build",
  outdir: "dist",
  bundle: true,
  splitting: true,
  chunkNames: "shared/[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});

/** The package exports only its kernel, so only the kernel's types are shipped, and those that they speak of. */
const declarations = new Set(["runner/kernel/index.d.ts"]);
for (const file of declarations) {
  cpSync(join("build", file), join("dist", file));
  for (const [, path] of readFileSync(join("build", file), "utf8").matchAll(/from "(\.[^"]+)\.ts"/g))
    declarations.add(normalize(`${dirname(file)}/${path}.d.ts`));
}
