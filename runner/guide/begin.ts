import { resolve } from "node:path";
import { type Track, tracks } from "../model/track.ts";
import { type Language, languages } from "../model/words.ts";
import { shownPath } from "../commands/shown-path.ts";
import { say } from "../show/say.ts";
import { createWorkspace } from "../store/create-workspace.ts";
import { readSettings, saveSettings, type Settings } from "../store/settings.ts";
import { findWorkspace, usualName, type Workspace } from "../store/workspace.ts";
import type { GuideWords } from "../words/guide.ts";
import { guideWords } from "../words/index.ts";

export interface Learner {
  readonly workspace: Workspace;
  readonly language: Language;
  readonly track: Track;
  readonly words: GuideWords;
}

const languageNames: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文" };

/** The learner's folder, language and track, asked for once; `null` when a question was left unanswered. */
export async function begin({
  dir,
  lang,
  said,
}: {
  readonly dir?: string;
  readonly lang: Language;
  /** the language that was said on the command line: nobody needs to ask for it */
  readonly said?: Language | undefined;
}): Promise<Learner | null> {
  const known = dir === undefined ? findWorkspace() : { folder: resolve(dir) };
  const settings: Settings = known ? readSettings(known).settings : {};
  const language = settings.language ?? said ?? (await askLanguage(lang));
  if (!language) return null;
  const words = await guideWords(settings.language ? lang : language);
  const track = settings.track ?? (await askTrack(words));
  if (!track) return null;
  const workspace = createWorkspace(known?.folder ?? usualName);
  if (!settings.language || !settings.track) {
    await saveSettings(workspace, { language, track });
    say(words.newWorkspace(shownPath(workspace.folder)));
  }
  return { workspace, language: settings.language ? lang : language, track, words };
}

async function askLanguage(lang: Language): Promise<Language | null> {
  const { ask } = await import("../show/ask.ts");
  const question = (await Promise.all(languages.map(guideWords))).map((words) => words.whichLanguage).join(" ");
  const choices = languages.map((name) => ({ name, message: languageNames[name] }));
  return (await ask(question, choices, languages.indexOf(lang))) as Language | null;
}

async function askTrack(words: GuideWords): Promise<Track | null> {
  const { ask } = await import("../show/ask.ts");
  const choices = tracks.map((name) => ({ name, message: words.tracks[name] }));
  return (await ask(words.whichTrack, choices)) as Track | null;
}
