import { readFileSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Prediction } from "../model/lesson.ts";
import { yourFiles } from "./check.ts";
import { drawn, evidence } from "./evidence.ts";
import { lastRun } from "./runs.ts";
import { truthOf } from "./truth.ts";
import type { Visit } from "./visit.ts";

const look = { columns: 78, colour: false, unicode: true };
/** Events of the picture of the whole run. */
const pictureEvents = 40;
/** Lines of code kept from each of the learner's programs. */
const codeLines = 8;
const network =
  /\b(?:createSocket|openSocket|socket|bind|send|sendto|recv\w*|receive|once)\(|\bon\(\w*, ?"message"|\.on\("message"/;

/** Writes the page that the learner keeps, in Markdown; gives its place in the workspace. */
export async function keepPage(visit: Visit): Promise<string> {
  const { workspace, entry, keep, words, lesson, lessonWords } = visit;
  const file = join(entry.folder, "look-back.md");
  const page = [
    `# ${words.lesson(lesson.number, lessonWords.title)}`,
    `## ${words.lookBack.keep}`,
    `> ${lessonWords.keep}`,
    `## ${words.lookBack.predictions}`,
    ...lesson.steps
      .filter((step): step is Prediction => step.kind === "predict")
      .map((step) => predictionText(visit, step)),
    ...pictureText(visit),
    `## ${words.lookBack.code}`,
    ...codeText(visit),
    `## ${words.lookBack.tryNext}`,
    lessonWords.tryNext.map((idea) => `- ${idea}`).join("\n"),
  ];
  await writeFileAtomic(join(workspace.folder, file), `${page.join("\n\n")}\n`);
  await keep((progress) => ({ ...progress, page: file }));
  return file;
}

const fenced = (lines: readonly string[], language = "") => `\`\`\`${language}\n${lines.join("\n")}\n\`\`\``;

function predictionText(visit: Visit, prediction: Prediction): string {
  const { lessonWords, words, progress } = visit;
  const { question, options, afterwards } = lessonWords.predictions[prediction.id]!;
  const choice = progress().predictions?.[prediction.id]?.choice;
  const truth = truthOf(prediction);
  const said = choice ? words.prediction.youSaid(options[choice] ?? choice) : words.lookBack.notPredicted;
  const shown = evidence(visit, prediction.shownBy, look);
  return [
    `**${question}**`,
    `- ${said}\n- ${words.prediction.cameTrue(options[truth] ?? truth)}`,
    afterwards,
    ...(shown.length > 0 ? [fenced(shown)] : []),
  ].join("\n\n");
}

function pictureText(visit: Visit): readonly string[] {
  const run = visit.lesson.steps
    .flatMap((step) => (step.kind === "run" ? [lastRun(visit, step.id)] : []))
    .find(Boolean);
  if (!run) return [];
  return [`## ${visit.words.lookBack.picture}`, fenced(drawn(visit, run.events.slice(0, pictureEvents), look))];
}

/** Of each program the lines that speak to the network. */
function codeText(visit: Visit): readonly string[] {
  const { server, client } = yourFiles(visit, visit.entry);
  return [server, client].flatMap((file) => {
    let text = "";
    try {
      text = readFileSync(file, "utf8");
    } catch {
      return [];
    }
    const lines = text.split("\n").filter((line) => network.test(line) && !/^\s*(?:import|from|\/\/|#)/.test(line));
    const language = file.endsWith(".py") ? "python" : "ts";
    return lines.length > 0
      ? [
          fenced(
            lines.slice(0, codeLines).map((line) => line.trim()),
            language,
          ),
        ]
      : [];
  });
}
