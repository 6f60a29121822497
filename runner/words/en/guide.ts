import type { GuideWords } from "../guide.ts";

/** «the client», but «client 2». */
const named = (actor: string) => (/\d$/.test(actor) ? actor : `the ${actor}`);

export const guide: GuideWords = {
  whichLanguage: "Which language shall the lab speak?",
  whichTrack: "Which language do you want to program in?",
  tracks: { typescript: "TypeScript", python: "Python" },
  newWorkspace: (folder) => `Your programs will be in ${folder}`,
  damaged: (file, keptAs) =>
    keptAs === null
      ? `${file} cannot be read and could not be moved aside, so nothing will be written over it.`
      : `${file} was damaged. It is kept as ${keptAs}; the lab begins a new one.`,
  comeBack: "Your place is kept. To come back:",
  lesson: (number, title) => `Lesson ${number}: ${title}`,
  minutes: (minutes) => `about ${minutes} minutes`,
  kinds: {
    read: "read",
    predict: "predict",
    run: "run",
    change: "change",
    check: "check",
    "look-back": "look back",
  },
  stepOf: (step, steps) => `${step}/${steps}`,
  keys: {
    page: "Enter on · b back · l lessons · ? help · q leave",
    help: "Enter on · b back · Esc closes",
    told: "Enter on · q leave",
    predict: "↑↓ or a number chooses · Enter confirms · b back · ? help · q leave",
    list: "↑↓ Enter, or a number, opens one · b back · q leave",
    typing: "Tab: next program · Esc: menu · Ctrl-C: leave",
    menu: "↑↓ Enter, or the letter · Esc closes",
    leaving: "y: end the programs and leave · any other key: stay",
    change: (hasSolution) =>
      hasSolution
        ? "e edit · c check · h hint · s solution · t task · n on · b back · q leave"
        : "e edit · c check · h hint · t task · n on · b back · q leave",
    checked: (passed) =>
      passed ? "Enter on · b back · q leave" : "Enter back to your files · c check again · n skip · q leave",
  },
  help: `## Keys

| Key | What it does |
|---|---|
| Enter, Space, → | goes on |
| b, ← | goes back |
| l | the lessons, with what is done |
| q, Ctrl-C | leaves; you come back to the same place |

While a program has the keyboard, every letter goes to it:

| Key | What it does |
|---|---|
| Tab, Shift-Tab | the next program, the one before |
| ↑, ↓ | lines you typed before |
| Esc | the menu: stop and start programs, one more client, go on |
| Ctrl-C | asks whether to leave |

In the change step:

| Key | What it does |
|---|---|
| e | opens your editor (\`$VISUAL\`, \`$EDITOR\`) |
| c | checks at once; each save is checked by itself |
| h | one more hint |
| t | the task again |
| s | where the solution is, after a pass or three failed checks |
`,
  list: {
    title: "The lessons",
    page: (file) => `page to keep: ${file}`,
  },
  prediction: {
    welcome: "This has not run yet. A wrong guess is welcome: it is the one you remember.",
    earlier: (choice) => `You said before: ${choice}`,
    youSaid: (choice) => `You said: ${choice}`,
    cameTrue: (choice) => `It was:   ${choice}`,
    asYouSaid: "Just as you said.",
    otherwise: "Not as you said.",
  },
  run: {
    held: (port, holder, own) =>
      `Port ${port} is held by ${holder ?? "another program"}. The lab takes port ${own} instead, and the programs follow.`,
    writtenIn: (port) => `The server has port ${port} written in, where the lab stands. It has to read LAB_PORT.`,
    instead: (track) =>
      `The finished programs run in ${track === "python" ? "Python" : "TypeScript"} here: no other interpreter was found.`,
    labPort: (port, servers) =>
      `Port ${port} is the lab's own: the clients send to it, and the lab hands everything on to the server's port ${servers}, and the answers back. That is how it can draw the arrows.`,
    notBound: (actor) => `The ${actor} has not bound its port. Esc: stop it and start it again.`,
    quests: (done, all) => `quests ${done} of ${all}`,
    next: (quest) => `Next: ${quest}`,
    ticked: (quest) => `Done: ${quest}`,
    allTicked: "All quests done. Play as long as you like; Esc, Enter goes on.",
    typeTo: (actor) => `${actor}> `,
    ended: (actor) => `${actor} (ended)`,
    failed: (actor) => `${actor} (failed)`,
    hasEnded: (actor) => `(Esc: start ${named(actor)} again)`,
    nobodyReads: (actor) => `Nobody reads this line: ${named(actor)} has ended. Esc: start it again.`,
    skippedLines: (count) => `… ${count} lines of the picture are left out: too many at once …`,
    leaving: "End the programs and leave? Your place is kept.",
    menu: {
      title: "The lab's menu",
      stop: (actor) => `stop ${named(actor)}`,
      start: (actor) => `start ${named(actor)}`,
      startAgain: (actor) => `start ${named(actor)} again`,
      oneMore: (actor) => `start one more: ${actor}`,
      goOn: "go on to the next step",
      goBack: "go back a step",
      text: "read the text of this step again",
      help: "the keys",
      leave: "leave the lab",
      close: "close this menu",
    },
  },
  change: {
    yours: (files) => `Your files: ${files.join("  ")}`,
    watching: "Each save is checked; c checks now.",
    result: (verdict, met, all) =>
      `${{ passed: "Passed", failed: "Not passed yet", undecided: "Undecided" }[verdict]}: ${met} of ${all} met.`,
    more: (lines) => `Space: ${lines} more ${lines === 1 ? "line" : "lines"}`,
    checking: "checking …",
    notChecked: "Could not be checked: the reason is above.",
    noEditor: "No editor is named in $VISUAL or $EDITOR. Open the files in any editor:",
    editing: (command) => `in the editor: ${command}`,
    editorMissing: (command) =>
      `The editor ${command} could not be started. Set $VISUAL or $EDITOR to one that is installed, or open the file yourself:`,
    hint: (level, of, sentence) => `Hint ${level} of ${of}, for “${sentence}”`,
    noHint: "Everything is met: there is nothing to hint at.",
    solution: (folder) => `The finished programs, to read beside yours:\n  ${folder}`,
    noSolutionYet: "The solution is shown after a pass, or after three failed checks.",
  },
  lookBack: {
    predictions: "What you said, and what was recorded",
    notPredicted: "(no guess)",
    notTried: (quest) => `Not tried yet. This quest shows it: ${quest}`,
    keep: "The sentence to keep",
    tryNext: "To try next",
    picture: "Your own run",
    code: "The lines that did it",
    kept: (file) => `This page is kept in ${file}`,
    next: (lesson) => `Enter opens the next one: ${lesson}`,
    finished: "That was the last lesson. Enter leaves.",
    regressed: (lesson) => `**${lesson}** passed before. Not met now:`,
    notChecked: (lesson) => `**${lesson}** passed before. Now it could not be checked:`,
    undecided: (lesson) => `**${lesson}** passed before. The lab could not tell of these now:`,
    toMend: "l opens the list of lessons: one that has to be mended opens at your programs.",
    allStand: "The lessons that you had passed were checked again: they still pass.",
  },
};
