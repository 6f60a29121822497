import type { Language } from "../model/words.ts";
import type { CommandWords } from "./commands.ts";
import type { CheckWords } from "./check.ts";
import type { DemoWords } from "./demo.ts";
import type { DoctorWords } from "./doctor.ts";
import type { FindingWords } from "./findings.ts";
import type { GuideWords } from "./guide.ts";
import type { HelpWords } from "./help.ts";
import type { LadderWords } from "./ladder.ts";
import type { ProblemWords } from "./problems.ts";
import type { ReportWords } from "./report.ts";
import type { WireWords } from "./wire.ts";

/** Loads the words of one language, one subject at a time: `list` needs no help texts. */
type Loader<Words> = Readonly<Record<Language, () => Promise<Words>>>;

const commands: Loader<CommandWords> = {
  en: async () => (await import("./en/commands.ts")).commands,
  "zh-CN": async () => (await import("./zh-CN/commands.ts")).commands,
};
const demo: Loader<DemoWords> = {
  en: async () => (await import("./en/demo.ts")).demo,
  "zh-CN": async () => (await import("./zh-CN/demo.ts")).demo,
};
const doctor: Loader<DoctorWords> = {
  en: async () => (await import("./en/doctor.ts")).doctor,
  "zh-CN": async () => (await import("./zh-CN/doctor.ts")).doctor,
};
const guide: Loader<GuideWords> = {
  en: async () => (await import("./en/guide.ts")).guide,
  "zh-CN": async () => (await import("./zh-CN/guide.ts")).guide,
};
const help: Loader<HelpWords> = {
  en: async () => (await import("./en/help.ts")).help,
  "zh-CN": async () => (await import("./zh-CN/help.ts")).help,
};
const problems: Loader<ProblemWords> = {
  en: async () => (await import("./en/problems.ts")).problems,
  "zh-CN": async () => (await import("./zh-CN/problems.ts")).problems,
};
const check: Loader<CheckWords> = {
  en: async () => (await import("./en/check.ts")).check,
  "zh-CN": async () => (await import("./zh-CN/check.ts")).check,
};
const findings: Loader<FindingWords> = {
  en: async () => (await import("./en/findings.ts")).findings,
  "zh-CN": async () => (await import("./zh-CN/findings.ts")).findings,
};
const ladder: Loader<LadderWords> = {
  en: async () => (await import("./en/ladder.ts")).ladder,
  "zh-CN": async () => (await import("./zh-CN/ladder.ts")).ladder,
};
const report: Loader<ReportWords> = {
  en: async () => (await import("./en/report.ts")).report,
  "zh-CN": async () => (await import("./zh-CN/report.ts")).report,
};
const wire: Loader<WireWords> = {
  en: async () => (await import("./en/wire.ts")).wire,
  "zh-CN": async () => (await import("./zh-CN/wire.ts")).wire,
};

export const checkWords = (language: Language): Promise<CheckWords> => check[language]();
export const findingWords = (language: Language): Promise<FindingWords> => findings[language]();
export const ladderWords = (language: Language): Promise<LadderWords> => ladder[language]();
export const reportWords = (language: Language): Promise<ReportWords> => report[language]();
export const commandWords = (language: Language): Promise<CommandWords> => commands[language]();
export const demoWords = (language: Language): Promise<DemoWords> => demo[language]();
export const doctorWords = (language: Language): Promise<DoctorWords> => doctor[language]();
export const guideWords = (language: Language): Promise<GuideWords> => guide[language]();
export const helpWords = (language: Language): Promise<HelpWords> => help[language]();
export const problemWords = (language: Language): Promise<ProblemWords> => problems[language]();
export const wireWords = (language: Language): Promise<WireWords> => wire[language]();
