// Bundles what tsc has put into build, and puts into dist what is shipped: a file for each command, so that none loads
// another's code, and few files at all, since each costs Node 0.3 ms.
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });

/** Packages that take long to load, and what is used of them: loaded at the first use, and not with the bundle. */
const lazy = {
  koffi: ["default"],
  enquirer: ["default"],
  marked: ["lexer"],
  "fastest-levenshtein": ["closest", "distance"],
  "string-width": ["default"],
  "wrap-ansi": ["default"],
  "write-file-atomic": ["default"],
};

const lazily = {
  name: "lazily",
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:${Object.keys(lazy).join("|")})$`);
    onResolve({ filter: names }, ({ path, kind, namespace }) =>
      kind === "import-statement" && namespace === "file" ? { path, namespace: "lazy" } : undefined,
    );
    onLoad({ filter: /./, namespace: "lazy" }, ({ path }) => ({ contents: atFirstUse(path, lazy[path]) }));
  },
};

const atFirstUse = (name, exported) => `
import { createRequire } from "node:module";
let loaded;
const load = () => (loaded ??= createRequire(import.meta.url)("${name}"));
const late = (take) => new Proxy(function () {}, {
  get: (_, name) => take(load())[name],
  apply: (_, self, args) => Reflect.apply(take(load()), self, args),
});
${exported
  .map((one) =>
    one === "default"
      ? "export default late((all) => all.default ?? all);"
      : `export const ${one} = late((all) => all.${one});`,
  )
  .join("\n")}`;

/** The command line finds its commands beside it: they are bundles of their own. */
const commandsBeside = {
  name: "commands-beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/commands\// }, ({ path, kind, importer }) =>
      kind === "dynamic-import" && importer.endsWith("cli.js") ? { path, external: true } : undefined,
    );
  },
};

const commands = [...readFileSync("build/runner/cli.js", "utf8").matchAll(/import\("\.\/(commands\/[\w-]+\.js)"\)/g)];
const perLesson = readdirSync("build/lessons").flatMap((folder) =>
  ["lesson.js", "words.en.js", "words.zh-CN.js"].map((file) => `build/lessons/${folder}/${file}`),
);
const checks = readdirSync("build/checks").filter((file) => /\.(?:check|quests)\.js$/.test(file));

const options = {
  outbase: "build",
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
};

await Promise.all([
  build({
    ...options,
    entryPoints: [
      "build/runner/cli.js",
      "build/runner/judge/event-stream.js",
      ...commands.map(([, file]) => `build/runner/${file}`),
      ...perLesson,
      ...checks.map((file) => `build/checks/${file}`),
    ],
    plugins: [commandsBeside, lazily],
  }),
  // learners' programs import it, and load koffi with it
  build({ ...options, entryPoints: ["build/runner/kernel/index.js"] }),
]);

/** The package exports only its kernel, so only the kernel's types are shipped, and those that they speak of. */
const declarations = new Set(["runner/kernel/index.d.ts"]);
for (const file of declarations) {
  cpSync(join("build", file), join("dist", file));
  for (const [, path] of readFileSync(join("build", file), "utf8").matchAll(/from "(\.[^"]+)\.ts"/g))
    declarations.add(normalize(`${dirname(file)}/${path}.d.ts`));
}
