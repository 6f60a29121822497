import { pathToFileURL } from "node:url";
import { checkFile, type LessonEntry, loadLesson, loadLessonWords } from "../catalog.ts";
import { checkLesson } from "../judge/check-lesson.ts";
import { roles } from "../model/lesson.ts";
import type { Track } from "../model/track.ts";
import type { Cast } from "../record/record.ts";
import { newSeed } from "../record/words.ts";
import { say } from "../show/say.ts";
import { draw, rest, terminalLadder } from "../show/terminal-ladder.ts";
import { checkWords, ladderWords } from "../words/index.ts";
import { type Context, exitCodes, refuse } from "./context.ts";
import { ownName } from "./own-name.ts";
import { solutionProgram } from "./programs.ts";
import { reportOn } from "./report-on.ts";

/** Where there is no terminal: the finished programs of a lesson, run for real, the ladder as it grows, and the verdict. */
export async function play(entry: LessonEntry, context: Context): Promise<number> {
  const { language, screen, settings } = context;
  const track: Track = settings.track ?? "typescript";
  const cast: { -readonly [R in keyof Cast]: Cast[R] } = {};
  for (const role of roles) {
    const found = await solutionProgram(entry, role, track);
    if (!found.ok) return refuse(context, found.problem);
    cast[role] = found.command;
  }
  const [told, ladder, { title }] = await Promise.all([
    checkWords(language),
    ladderWords(language),
    loadLessonWords(entry, language),
  ]);
  say(told.playing(title), told.playedBy, "");
  const { columns, colour, unicode, plain } = screen;
  const seed = newSeed();
  const verdict = await checkLesson(await loadLesson(entry), pathToFileURL(checkFile(entry)), {
    programs: cast,
    seed,
  });
  // the conversations ran at the same time; on paper each has a picture of its own
  const { events } = verdict.recording;
  for (const scene of new Set(events.map((event) => event.scene))) {
    const own = events.filter((event) => event.scene === scene);
    const picture = terminalLadder({ columns, colour, unicode, plain, words: ladder }, [
      ...new Set(own.map(({ actor }) => actor)),
    ]);
    say(...own.flatMap((event) => [...draw(picture, event)]), ...rest(picture), "");
  }
  const again = `${ownName()} start ${entry.number}`;
  const whole = { verdict: verdict.verdict, seed, lessons: [verdict] };
  const report = await reportOn(context, [entry], { reporter: "lab", again, toFile: false });
  process.stdout.write(await report(whole));
  say("", told.goOn(again));
  return verdict.verdict === "passed" ? exitCodes.met : exitCodes.unmet;
}
