/** The text of a lesson in one language: its beginning, and a section for each step, all in Markdown. */
export interface LessonText {
  readonly intro: string;
  /** by step id; the heading is part of the section */
  readonly sections: ReadonlyMap<string, string>;
}

/** A text whose commands work where the learner is: lessons call the lab `lab`. */
export const withOwnName = (source: string, self: string): string =>
  source.replace(/(?<=`(?:[A-Z_]+=\S+ )?)lab(?= [^`]*`|`)/g, () => self);

const heading = /^##\s+(.*?)\s*<!--\s*([\w-]+)\s*-->\s*$/;

export function lessonSections(source: string): LessonText {
  const sections = new Map<string, string>();
  let intro = "";
  let id: string | null = null;
  for (const line of source.split(/\r?\n/)) {
    const [, title, found] = heading.exec(line) ?? [];
    if (found) {
      id = found;
      sections.set(found, `## ${title}\n`);
    } else if (id === null) intro += `${line}\n`;
    else sections.set(id, `${sections.get(id)}${line}\n`);
  }
  return { intro, sections };
}
