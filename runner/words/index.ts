import type { Language } from "../model/words.ts";
import type { CliWords } from "./cli.ts";
import type { CheckWords } from "./check.ts";
import type { DemoWords } from "./demo.ts";
import type { DoctorWords } from "./doctor.ts";
import type { FindingWords } from "./findings.ts";
import type { GuideWords } from "./guide.ts";
import type { HelpWords } from "./help.ts";
import type { LadderWords } from "./ladder.ts";
import type { ProblemWords } from "./problems.ts";
import type { ReportWords } from "./report.ts";

/** Loads the words of one language, one subject at a time: `list` needs no help texts. */
type Loader<Words> = Readonly<Record<Language, () => Promise<Words>>>;

const cli: Loader<CliWords> = {
  en: async () => (await import("./en/cli.ts")).cli,
  "zh-CN": async () => (await import("./zh-CN/cli.ts")).cli,
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

export const checkWords = (language: Language): Promise<CheckWords> => check[language]();
export const findingWords = (language: Language): Promise<FindingWords> => findings[language]();
export const ladderWords = (language: Language): Promise<LadderWords> => ladder[language]();
export const reportWords = (language: Language): Promise<ReportWords> => report[language]();
export const cliWords = (language: Language): Promise<CliWords> => cli[language]();
export const demoWords = (language: Language): Promise<DemoWords> => demo[language]();
export const doctorWords = (language: Language): Promise<DoctorWords> => doctor[language]();
export const guideWords = (language: Language): Promise<GuideWords> => guide[language]();
export const helpWords = (language: Language): Promise<HelpWords> => help[language]();
export const problemWords = (language: Language): Promise<ProblemWords> => problems[language]();
