import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lessonEntries, starterFolder } from "../runner/catalog.ts";
import { randomFrom } from "../runner/record/words.ts";
import { decodeRecording } from "../runner/store/events.ts";
import { readProgress } from "../runner/store/progress.ts";
import { leftAt } from "./come-back.ts";
import { placeKept, placeShown, type Stop, wayThrough } from "./guided-place.ts";
import { outliving, udpPorts } from "./leftovers.ts";
import { portsSince } from "./sigkill.ts";
import { type KeyPress, openLab } from "./terminal.ts";

/** The latest moment of a kill, in ms: by then the lab shows its step, and its programs talk. */
const longest = 2500;

/** What a learner may press anywhere; none of it leads back or away. */
const presses: readonly (readonly KeyPress[])[] = [
  ["Enter"],
  ["Enter"],
  [{ letter: "n" }],
  [{ letter: "1" }, { letter: "2" }, "Enter"],
  ["Tab"],
  ["Esc", { letter: "1" }],
  ["Esc", { letter: "n" }],
];
const leadsOn = (key: KeyPress) => key === "Enter" || (typeof key === "object" && key.letter === "n");

/** Kills a guided run at a step and a moment that the seed chooses; says what is wrong afterwards. */
export async function killGuided(seed: string, round: number): Promise<readonly string[]> {
  const random = randomFrom(`${seed}/${round}`);
  const way = await wayThrough();
  const start = Math.floor(random() * way.length);
  const moment = random() * longest;
  const { lesson, step } = way[start]!;
  const cwd = mkdtempSync(join(tmpdir(), "udp-lab-guided-"));
  leftAt(cwd, lesson.id, step.id);
  const before = udpPorts();
  const sign = `${process.pid}-${seed}-${round}`;
  const open = () => openLab([], { cwd, columns: 90, env: { GUIDED_RUN: sign } });
  const gone = async () => [...(await outliving(`GUIDED_RUN=${sign}`)), ...portsSince(before)];

  const lab = open();
  const killed = { yet: false };
  const timer = setTimeout(() => {
    killed.yet = true;
    lab.signal("SIGKILL");
  }, moment);
  let shown = start;
  let latest = start;
  while (!killed.yet) {
    // keys pressed before the lab listens would be the shell's
    const seen = placeShown(way, lab.all());
    shown = Math.max(shown, seen);
    const keys = seen < 0 ? [] : presses[Math.floor(random() * presses.length)]!;
    latest += keys.filter(leadsOn).length;
    if (keys.length > 0) await lab.press(...keys);
    else await new Promise((resolve) => setTimeout(resolve, 10));
  }
  clearTimeout(timer);
  await lab.ended;

  const wrong = [...(await gone()), ...damageIn(join(cwd, "udp-lab"))];
  const kept = placeKept(way, { folder: join(cwd, "udp-lab") });
  if (kept < shown || kept > latest)
    wrong.push(
      `progress is at ${name(way[kept])}; shown was ${name(way[shown])}, the furthest is ${name(way[latest])}`,
    );
  wrong.push(...forgotten(way.slice(start, kept), join(cwd, "udp-lab")));
  const again = open();
  try {
    await again.until(/^ ?Lesson \d.*●/m);
    const resumed = placeShown(way, again.all());
    if (resumed !== kept) wrong.push(`progress was at ${name(way[kept])}, and ${name(way[resumed])} was opened`);
    if (/damaged/i.test(again.all())) wrong.push(`it speaks of damage: ${again.screen()}`);
  } catch (error) {
    wrong.push(String(error));
  }
  await again.close();
  wrong.push(...(await gone()));
  rmSync(cwd, { recursive: true, force: true });
  return wrong.map(
    (what) => `seed ${seed}, round ${round}, from ${name(way[start])}, ${Math.round(moment)} ms: ${what}`,
  );
}

const name = (stop: Stop | undefined) => (stop ? `${stop.lesson.number} ${stop.step.id}` : "no step");

/** Steps that were gone through, or answers that were given, and are not in the progress any more. */
function forgotten(passed: readonly Stop[], folder: string): readonly string[] {
  const { lessons } = readProgress({ folder }).progress;
  return passed.flatMap((stop) => {
    const kept = lessons[stop.lesson.id];
    const answered = stop.step.kind !== "predict" || kept?.predictions?.[stop.step.id];
    return kept?.done?.includes(stop.step.id) && answered ? [] : [`${name(stop)} is not kept as done`];
  });
}

/** Files of the workspace that are not whole. */
function damageIn(folder: string): readonly string[] {
  const notes = join(folder, ".udp-lab");
  const files = readdirSync(notes, { recursive: true, encoding: "utf8" }).map((file) => join(notes, file));
  const own = ["package.json", "tsconfig.json"].map((file) => join(folder, file)).filter((file) => existsSync(file));
  return [...[...files, ...own].flatMap((file) => damageOf(file)), ...changedStarters(folder)];
}

function damageOf(file: string): readonly string[] {
  if (file.includes(".damaged-")) return [`${file} was put aside`];
  if (file.endsWith(".ndjson") && !("recording" in decodeRecording(readFileSync(file, "utf8"))))
    return [`${file} is cut`];
  if (!file.endsWith(".json")) return [];
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return [];
  } catch {
    return [`${file} is cut`];
  }
}

/** The learner has changed nothing: each program there is, is the starter's. */
const changedStarters = (folder: string): readonly string[] =>
  lessonEntries().flatMap((entry) => {
    const starter = starterFolder(entry, "typescript");
    return readdirSync(starter)
      .filter((file) => !file.startsWith(".") && existsSync(join(folder, entry.folder, file)))
      .filter((file) => !readFileSync(join(folder, entry.folder, file)).equals(readFileSync(join(starter, file))))
      .map((file) => `${entry.folder}/${file} is not the starter's`);
  });
