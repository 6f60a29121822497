import type { ProblemWords } from "../problems.ts";

const meant = (suggestion: string | null) => (suggestion === null ? "" : ` Did you mean ${suggestion}?`);
const lines = (items: readonly string[]) => items.map((item) => `\n  ${item}`).join("");
const either = (items: readonly string[]) => new Intl.ListFormat("en", { type: "disjunction" }).format(items);

export const problems: ProblemWords = {
  "unknown-command": ({ name, suggestion }, self) =>
    `There is no command ${name}.${meant(suggestion)}\nAll commands: ${self} --help`,
  "unknown-option": ({ option, suggestion }) => `There is no option ${option} here.${meant(suggestion)}`,
  "option-needs-value": ({ option, value }) => `${option} needs a value: ${option} ${value}`,
  "option-takes-no-value": ({ option }) => `${option} takes no value.`,
  "bad-value": ({ option, value, choices }) =>
    `${option} cannot be ${value}${choices.length === 0 ? "" : `: it must be ${either(choices)}`}.`,
  "bad-count": ({ option, value }) => `${option} cannot be ${value}: it must be a whole number, 1 or more.`,
  "unexpected-argument": ({ argument }) => `${argument} was not expected here.`,
  "lesson-missing": ({ command }, self) => `Which lesson? For example: ${self} ${command} 1\nAll lessons: ${self} list`,
  "role-missing": ({ command }, self) => `Which program, server or client? For example: ${self} ${command} 1 server`,
  "unknown-role": ({ name }) => `There is no role ${name}: it is server or client.`,
  "unknown-expectation": ({ name, known }) => `This lesson expects nothing called ${name}. It expects:${lines(known)}`,
  "needs-answer": ({ option }) => `This asks first, and there is no terminal to answer in. Add ${option} to agree.`,
  "no-workspace": ({ begin, elsewhere }) =>
    `No workspace here or above, so the lab does not know which files are yours.\nTo begin: ${begin}${elsewhere === null ? "" : `\nOr say where they are: ${elsewhere}`}`,
  "no-folder": ({ folder }) => `There is no folder ${folder}.`,
  "cannot-write": ({ path, reason }) => `${path} cannot be written (${reason}). Name another file: -o FILE`,
  "unknown-lesson": ({ name, suggestion }, self) =>
    `There is no lesson ${name}.${meant(suggestion)}\nAll lessons: ${self} list`,
  "ambiguous-lesson": ({ name, candidates }) => `${name} could be any of these:${lines(candidates)}`,
  "no-program": ({ role, folder, track, begin }) => {
    const wanted =
      track === null
        ? `${role}.ts, ${role}.py or the like`
        : track === "python"
          ? `${role}.py`
          : `${role}.ts, ${role}.js or ${role}.mjs`;
    const next =
      begin === undefined
        ? `Put one there, or name another folder: --dir DIR`
        : `To begin with the lab's files: ${begin}`;
    return `No ${role} in ${folder}: a file called ${wanted} was looked for.\n${next}`;
  },
  "two-programs": ({ role, folder, files, deciding }) => {
    const next =
      deciding.length === 0
        ? "Keep only one of them, or name another folder: --dir DIR"
        : `Say which: ${either(deciding.map((track) => `--track ${track}`))}, or keep only one of them.`;
    return `More than one file could be the ${role} in ${folder}:${lines(files)}\n${next}`;
  },
  "no-interpreter": ({ language, tried }) =>
    `${language} was not found on this machine; these names were tried: ${tried.join(", ")}.\nInstall it, or put it on the PATH, and try again.`,
  "does-not-compile": ({ file, text }) => `${file} does not compile:\n\n${text}`,
  "no-cache": ({ folders }) =>
    `There is no place for compiled programs: none of these folders can be written to:${lines(folders)}\nMake one of them writable, or name another in XDG_CACHE_HOME or TMPDIR, and try again.`,
  "lab-error": ({ detail }) =>
    `The lab itself failed: ${detail.split("\n", 1)[0]}\nThis is a mistake in the lab, not in your program. Try again; if it stays, please send this whole text to those from whom you have udp-lab (your teacher, or the page of the project).\n\n${detail}`,
  "unknown-kind": ({ file }) =>
    `The lab does not know how to run ${file}.\nGive the command line itself: --server CMD or --client CMD of the check.`,
};
