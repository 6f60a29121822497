import type { LessonStep } from "../model/lesson.ts";
import type { Track } from "../model/track.ts";
import type { LessonVerdict } from "../model/verdict.ts";

type Outcome = LessonVerdict["verdict"];

/** What the guided runner says. Names of keys are words too, since keyboards differ by country. */
export interface GuideWords {
  readonly whichLanguage: string;
  readonly whichTrack: string;
  readonly tracks: Readonly<Record<Track, string>>;
  /** a folder was made for the learner's files */
  readonly newWorkspace: (folder: string) => string;
  readonly damaged: (file: string, keptAs: string | null) => string;
  readonly comeBack: string;
  readonly lesson: (number: number, title: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly kinds: Readonly<Record<LessonStep["kind"], string>>;
  readonly stepOf: (step: number, steps: number) => string;
  readonly keys: {
    readonly page: string;
    readonly help: string;
    readonly told: string;
    readonly predict: string;
    readonly list: string;
    readonly typing: string;
    readonly menu: string;
    readonly leaving: string;
    readonly change: (hasSolution: boolean) => string;
    readonly checked: (passed: boolean) => string;
  };
  readonly help: string;
  readonly list: {
    readonly title: string;
    readonly page: (file: string) => string;
  };
  readonly prediction: {
    readonly welcome: string;
    readonly earlier: (choice: string) => string;
    readonly youSaid: (choice: string) => string;
    readonly cameTrue: (choice: string) => string;
    readonly asYouSaid: string;
    readonly otherwise: string;
  };
  readonly run: {
    readonly held: (port: number, holder: string | null, own: number) => string;
    readonly writtenIn: (port: number) => string;
    readonly instead: (track: Track) => string;
    /** a client has printed the port that it sends to */
    readonly labPort: (port: number, servers: number) => string;
    readonly notBound: (actor: string) => string;
    readonly quests: (done: number, all: number) => string;
    readonly next: (quest: string) => string;
    readonly ticked: (quest: string) => string;
    readonly allTicked: string;
    readonly typeTo: (actor: string) => string;
    readonly ended: (actor: string) => string;
    readonly failed: (actor: string) => string;
    readonly hasEnded: (actor: string) => string;
    readonly nobodyReads: (actor: string) => string;
    readonly skippedLines: (count: number) => string;
    readonly leaving: string;
    readonly menu: {
      readonly title: string;
      readonly stop: (actor: string) => string;
      readonly start: (actor: string) => string;
      readonly startAgain: (actor: string) => string;
      readonly oneMore: (actor: string) => string;
      readonly goOn: string;
      readonly goBack: string;
      readonly text: string;
      readonly help: string;
      readonly leave: string;
      readonly close: string;
    };
  };
  readonly change: {
    readonly yours: (files: readonly string[]) => string;
    readonly watching: string;
    readonly result: (verdict: Outcome, met: number, all: number) => string;
    readonly more: (lines: number) => string;
    readonly checking: string;
    readonly notChecked: string;
    readonly noEditor: string;
    readonly editing: (command: string) => string;
    readonly editorMissing: (command: string) => string;
    readonly hint: (level: number, of: number, sentence: string) => string;
    readonly noHint: string;
    readonly solution: (folder: string) => string;
    readonly noSolutionYet: string;
  };
  readonly lookBack: {
    readonly predictions: string;
    readonly notPredicted: string;
    /** nothing was recorded that shows what was asked */
    readonly notTried: (quest: string) => string;
    readonly keep: string;
    readonly tryNext: string;
    readonly picture: string;
    readonly code: string;
    readonly kept: (file: string) => string;
    readonly next: (lesson: string) => string;
    readonly finished: string;
    /** a lesson passed before, and what is unmet follows */
    readonly regressed: (lesson: string) => string;
    /** a lesson could not be checked at all, and why follows */
    readonly notChecked: (lesson: string) => string;
    /** some of a lesson could not be told, and what follows */
    readonly undecided: (lesson: string) => string;
    readonly toMend: string;
    readonly allStand: string;
  };
}
