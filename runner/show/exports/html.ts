import type { Recording } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { ladderOf } from "../ladder.ts";
import { plainRow } from "../plain-ladder.ts";
import { svg } from "./svg.ts";
import { xml } from "./xml.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 1.05rem/1.5 system-ui, sans-serif; color: #000; background: #fff }
figure { margin: 0; overflow-x: auto } svg { max-width: 100%; height: auto }
li { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9rem; white-space: pre-wrap; overflow-wrap: anywhere }`;

/** A page that needs nothing else: the picture for the eyes, the same as a list for the ears. */
export function html(recording: Recording, words: LadderWords): string {
  const { rows } = ladderOf(recording.events);
  const title = xml(words.title(recording.lesson));
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<figure aria-hidden="true">
${svg(recording, words)}</figure>
<h2>${xml(words.listTitle)}</h2>
<ol>
${rows.map((row) => `<li>${xml(plainRow(row, words))}</li>`).join("\n")}
</ol>
</main>
</body>
</html>
`;
}
