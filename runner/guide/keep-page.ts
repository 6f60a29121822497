import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { starterFolder } from "../catalog.ts";
import type { Prediction } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { encodeEvent } from "../store/events.ts";
import { yourFiles } from "./check.ts";
import { decisive } from "./decisive.ts";
import { drawn, isTried } from "./evidence.ts";
import { lastRun } from "./runs.ts";
import { changedStatements } from "./statements.ts";
import { questThatShows, truthOf } from "./truth.ts";
import type { Visit } from "./visit.ts";

const look = { columns: 78, colour: false, unicode: true };

/** Writes the page that the learner keeps, in Markdown; gives its place in the workspace. */
export async function keepPage(visit: Visit): Promise<string> {
  const { workspace, entry, keep, words, lesson, lessonWords } = visit;
  const file = join(entry.folder, "look-back.md");
  const predictions = lesson.steps.filter((step): step is Prediction => step.kind === "predict");
  const page = [
    `# ${words.lesson(lesson.number, lessonWords.title)}`,
    `> ${lessonWords.keep}`,
    `## ${words.lookBack.predictions}`,
    ...predictions.map((prediction) => predictionText(visit, prediction)),
    ...underTitle(words.lookBack.picture, pictures(visit, predictions)),
    ...underTitle(words.lookBack.code, code(visit)),
  ];
  await writeFileAtomic(join(workspace.folder, file), `${page.join("\n\n")}\n`);
  await keep((progress) => ({ ...progress, page: file }));
  return file;
}

const fenced = (text: string, language = "") => `\`\`\`${language}\n${text}\n\`\`\``;

/** A heading over nothing is left out. */
const underTitle = (title: string, blocks: readonly string[]) => (blocks.length > 0 ? [`## ${title}`, ...blocks] : []);

function predictionText(visit: Visit, prediction: Prediction): string {
  const { lessonWords, words, progress } = visit;
  const { question, options } = lessonWords.predictions[prediction.id]!;
  const choice = progress().predictions?.[prediction.id]?.choice;
  const truth = truthOf(prediction);
  const said = choice ? words.prediction.youSaid(options[choice] ?? choice) : words.lookBack.notPredicted;
  const was = isTried(visit, prediction.shownBy)
    ? words.prediction.cameTrue(options[truth] ?? truth)
    : words.lookBack.notTried(questThatShows(visit, prediction));
  return `**${question}**\n\n- ${said}\n- ${was}`;
}

/** What showed the predictions, one picture of each run, and nothing in it twice. */
function pictures(visit: Visit, predictions: readonly Prediction[]): readonly string[] {
  const runs = new Map<string, Map<string, Event>>();
  for (const { shownBy } of predictions) {
    const recording = lastRun(visit, shownBy);
    if (!recording) continue;
    const events = runs.get(recording.seed) ?? new Map<string, Event>();
    for (const event of decisive(visit.quests[shownBy], recording)) events.set(encodeEvent(event), event);
    runs.set(recording.seed, events);
  }
  return [...runs.values()].map((events) => {
    const inOrder = [...events.values()].toSorted((one, other) => one.at - other.at);
    return fenced(drawn(visit, inOrder, look).join("\n"));
  });
}

/** What the learner has put into each program, once it has passed. */
function code(visit: Visit): readonly string[] {
  const { progress, entry, track } = visit;
  if (progress().verdict?.verdict !== "passed") return [];
  const { server, client } = yourFiles(visit, entry);
  return [server, client].flatMap((file) => {
    const starter = textOf(join(starterFolder(entry, track), basename(file)));
    const statements = changedStatements(textOf(file), starter);
    const language = file.endsWith(".py") ? "python" : "ts";
    return statements.length > 0 ? [`\`${basename(file)}\``, fenced(statements.join("\n\n"), language)] : [];
  });
}

/** Nothing, where there is no such file. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
