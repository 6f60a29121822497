import type { CheckWords } from "../check.ts";

export const check: CheckWords = {
  waiting: {
    bind: (actor) => `The ${actor} is not bound yet; waiting for it.`,
    keyboard: (actor) => `The ${actor} does not read its keyboard yet; waiting for it.`,
    datagram: (actor) => `The ${actor} has sent nothing yet; waiting for it.`,
    answer: (actor) => `No answer from the ${actor} yet; waiting for it.`,
  },
  watching: (folder) => `Watching ${folder}: save a file and it is checked again.`,
  watchKeys: "c check now · h hint · ? help · q leave",
  watchEnds: "Ctrl-C ends it.",
  watchHelp: `
c          checks now, without a save
h          one more hint for what is not met
?          these keys
q, Ctrl-C  leaves`,
  playing: (title) => `${title}: the finished programs, run for real. Every arrow below is a datagram that crossed.`,
  playedBy: "Here the lab played the other end of each conversation; the words are random.",
  goOn: (command) => `In a terminal, this begins the guided lessons: ${command}`,
};
