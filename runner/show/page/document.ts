import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";
import type { Language } from "../../model/words.ts";
import type { DemoWords } from "../../words/demo.ts";
import { xml } from "../exports/xml.ts";

export interface Document {
  readonly html: string;
  /** only the page's own script and style may run, and it may talk to nobody but its own server */
  readonly policy: string;
}

const part = (name: string) => readFileSync(join(packageRoot, "runner", "show", "page", name), "utf8");
const scripts = ["page-fit.js", "page-ladder.js", "page.js"];

/** One file: nothing else is loaded. */
export function pageDocument(title: string, language: Language, words: DemoWords["page"]): Document {
  const style = part("page.css");
  const code = scripts.map(part);
  const texts: Readonly<Record<string, string>> = { title, language, ...strings(words) };
  const html = part("page.html")
    .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => xml(texts[name] ?? ""))
    .replace("<!--style-->", () => `<style>${style}</style>`)
    .replace("<!--scripts-->", () => code.map((text) => `<script>${text}</script>`).join("\n"));
  const hashes = (all: readonly string[]) =>
    all.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(code)}`,
    `style-src ${hashes([style])}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  return { html, policy };
}

const strings = ({ news, at: _at, ...words }: DemoWords["page"]) => ({
  ...words,
  // the page knows numbers only when it runs
  newsOne: news(1),
  newsMany: news(77).replace("77", "{}"),
});
