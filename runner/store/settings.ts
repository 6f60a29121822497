import { type Track, tracks } from "../model/track.ts";
import { type Language, languages } from "../model/words.ts";
import { type DamagedFile, isObject, readJson, writeJson } from "./json-file.ts";
import { settingsFile, type Workspace } from "./workspace.ts";

/** What the learner was asked once. */
export interface Settings {
  readonly language?: Language | undefined;
  readonly track?: Track | undefined;
}

function isSettings(value: unknown): value is Settings {
  if (!isObject(value)) return false;
  const { language, track } = value;
  return (
    (language === undefined || languages.includes(language as Language)) &&
    (track === undefined || tracks.includes(track as Track))
  );
}

export function readSettings(workspace: Workspace): {
  readonly settings: Settings;
  readonly damage: DamagedFile | null;
} {
  const { value, damage } = readJson(settingsFile(workspace), isSettings);
  return { settings: value ?? {}, damage };
}

export async function saveSettings(workspace: Workspace, changed: Settings): Promise<void> {
  await writeJson(settingsFile(workspace), { ...readSettings(workspace).settings, ...changed });
}
