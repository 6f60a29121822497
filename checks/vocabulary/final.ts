import { type Lesson, type Role, roleOf } from "../../runner/model/lesson.ts";
import type { Event, Recording, Trouble } from "../../runner/model/recording.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { visible } from "../../runner/record/shown.ts";
import { endedEarly, ofKind, outputOf, troubleIn } from "./events.ts";
import type { Expectations } from "./expectations.ts";

type Id<L extends Lesson> = keyof Expectations<L> & string;

type Decided = Exclude<Ruling, { readonly state: "pending" }>;

/** What is said in the end: nothing stays pending. `because`: the expectation that kept this one from happening. */
export type Final = Decided | { readonly state: "skipped"; readonly because: string };

const neverHappened: Decided = { state: "unmet", finding: { code: "never-happened" }, at: 0 };

export function finalOf<L extends Lesson>(
  lesson: L,
  expectations: Expectations<L>,
  recording: Recording,
  id: Id<L>,
): Final {
  const ruling = expectations[id](recording);
  if (ruling.state === "unmet") {
    const broken = brokenOff(lesson, recording, roleOf(id));
    if (broken) return broken;
  }
  if (ruling.state !== "pending") return heldBack(lesson, recording, roleOf(id), ruling) ?? ruling;
  const because = (lesson.expectations as readonly Id<L>[]).find((other) => {
    if (other === id || roleOf(other) !== roleOf(id)) return false;
    const { state } = expectations[other](recording);
    return state === "unmet" || state === "undecided";
  });
  if (because) return { state: "skipped", because };
  return troubleOf(lesson, recording, roleOf(id)) ?? endOf(lesson, recording, roleOf(id)) ?? neverHappened;
}

/** A program that ended is why nothing more came about. */
function endOf(lesson: Lesson, recording: Recording, role: Role): Decided | null {
  const ruling = endedEarly(eventsOf(lesson, recording, role), role);
  return ruling && ruling.state !== "pending" ? ruling : null;
}

/** The lab's own trouble in the scenes of one role. */
const troubleOf = (lesson: Lesson, recording: Recording, role: Role): Decided | null =>
  troubleIn(eventsOf(lesson, recording, role));

function eventsOf({ scenes }: Lesson, { events }: Recording, role: Role): readonly Event[] {
  const own = new Set(scenes.filter((scene) => scene.role === role).map((scene) => scene.id));
  return events.filter(({ scene }) => own.has(scene));
}

/** After these the lab saw or did too little: nothing that is missing is the program's fault. */
const breaking: ReadonlySet<Trouble["code"]> = new Set(["lab-error", "machine-too-slow", "flooded"]);

function brokenOff(lesson: Lesson, recording: Recording, role: Role): Decided | null {
  const troubles = ofKind(eventsOf(lesson, recording, role), "trouble");
  return troubleIn(troubles.filter(({ trouble }) => breaking.has(trouble.code)));
}

/** Into a pipe, and nothing seen of it although the program was on the wire: it may not have been flushed. */
function heldBack(lesson: Lesson, recording: Recording, role: Role, ruling: Decided): Decided | null {
  if (ruling.state !== "unmet") return null;
  const { finding } = ruling;
  if (finding.code !== "not-printed" && finding.code !== "answer-not-printed") return null;
  const own = eventsOf(lesson, recording, role).filter(({ actor }) => actor === role);
  const piped = ofKind(own, "started").some((event) => event.piped);
  const seen = visible(outputOf(own, role)).trim() !== "" || !own.some(({ kind }) => kind === "sent");
  if (!piped || seen) return null;
  const payload = finding.code === "not-printed" ? finding.payload : finding.answer;
  return { state: "undecided", doubt: { code: "not-flushed", payload } };
}
