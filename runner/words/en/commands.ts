import type { CommandWords } from "../commands.ts";

export const commands: CommandWords = {
  minutes: (minutes) => `${minutes} min`,
  states: {
    passed: "passed",
    failed: "not passed yet",
    regressed: "passed before, not now",
    undecided: "undecided",
    begun: "begun",
    new: "",
  },
  damaged: (file, keptAs) =>
    keptAs === null
      ? `${file} cannot be read, and could not be moved aside: nothing is saved until you move it away.`
      : `${file} was damaged. It is kept as ${keptAs}, and a new one is begun.`,
  notKept: (file, reason) => `${file} cannot be written (${reason}): this result is shown, and not kept.`,
  list: {
    state: (word) => `(${word})`,
    page: (file) => `your page: ${file}`,
    goOn: (line) => `To go on: ${line}`,
    allPassed: "All lessons are passed.",
  },
  run: {
    running: (file, address) => `${file} on ${address}`,
    ends: "Ctrl-C ends it",
    solution: (line) =>
      `You have no workspace here, so this is the finished program of the lesson. To write your own: ${line}`,
    held: (port, name, pid, line) =>
      `Port ${port} is held by ${pid === 0 ? "another program" : `${name || "a program"} (pid ${pid})`}, so a server cannot bind it.\nEnd that program, or use another port for server and client both: ${line}`,
    again: "It goes on in spite of Ctrl-C. Once more, and it is killed.",
  },
  hint: {
    count: (number, all) => `Hint ${number} of ${all}`,
    next: (line) => `One more: ${line}`,
    last: (line) => `That was the last hint. The solution: ${line}`,
    noneNeeded: (line) => `The last check found everything met. To check again: ${line}`,
  },
  solution: {
    sure: "You have not passed this lesson yet. Show its solution all the same?",
    yours: (file) => `yours: ${file}`,
    ours: (file) => `the solution: ${file}`,
    noneOfYours: "yours: no such file",
  },
  reset: {
    sure: (files) => `Put the starter in the place of ${files.join(" and ")}? What is there now is kept as a backup.`,
    replaced: (file, backup) => `${file} is the starter again. Yours is kept: ${backup}`,
    added: (file) => `${file} is there again.`,
    nothing: "Nothing was changed.",
  },
  roles: { server: "server", client: "client" },
  yes: { pattern: /^\s*y(es)?\s*$/i, choice: "[y/N]" },
};
