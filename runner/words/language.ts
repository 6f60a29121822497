import { type Language, languages } from "../model/words.ts";

/** `zh`, `zh_TW.UTF-8`, `EN-us`: a language by any of its usual names. */
export function languageNamed(name: string): Language | null {
  const [first = ""] = name.toLowerCase().split(/[_.@-]/);
  return languages.find((language) => language.toLowerCase().split("-")[0] === first) ?? null;
}

/** The first of these that says something; English otherwise. */
export function chooseLanguage(
  saved: Language | undefined,
  { LAB_LANG = "", LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env,
): Language {
  return languageNamed(LAB_LANG) ?? saved ?? languageNamed(LC_ALL || LC_MESSAGES || LANG || "") ?? "en";
}
