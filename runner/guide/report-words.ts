import type { Language } from "../model/words.ts";
import type { FindingWords } from "../words/findings.ts";
import type { LadderWords } from "../words/ladder.ts";
import type { ReportWords } from "../words/report.ts";

export const findingWords = async (language: Language): Promise<FindingWords> =>
  language === "en"
    ? (await import("../words/en/findings.ts")).findings
    : (await import("../words/zh-CN/findings.ts")).findings;

export const reportWords = async (language: Language): Promise<ReportWords> =>
  language === "en"
    ? (await import("../words/en/report.ts")).report
    : (await import("../words/zh-CN/report.ts")).report;

export const ladderWords = async (language: Language): Promise<LadderWords> =>
  language === "en"
    ? (await import("../words/en/ladder.ts")).ladder
    : (await import("../words/zh-CN/ladder.ts")).ladder;
