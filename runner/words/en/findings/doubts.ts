import { output, payload, type DoubtWords } from "../../findings.ts";

/** The lab's own trouble: it says what could not be done, and blames nobody. */
export const doubts: DoubtWords = {
  "port-held": ({ port, holder }, { escaped, lab }) => ({
    message:
      holder === null
        ? `The lab could not try this: UDP port ${port} is held by another program, and the system does not say which.`
        : `The lab could not try this: UDP port ${port} is held by another program, ${escaped(holder)}.`,
    next:
      holder === null
        ? `End what holds the port (perhaps a program of yours in another terminal), and check again. \`${lab} doctor\` shows the lesson's ports.`
        : `If that program is yours, end it (the number is its process id), and check again. \`${lab} doctor\` shows who holds the lesson's ports.`,
  }),
  "no-interpreter": ({ language, tried }, { escaped, lab }) => ({
    message: `The lab could not start the program: this machine seems to have nothing that runs ${escaped(language)}${
      tried.length === 0 ? "." : ` (tried: ${tried.map(escaped).join(", ")}).`
    }`,
    next: `Install it, or take the other track (\`--track\`); \`${lab} doctor\` shows what was found.`,
  }),
  "no-permission": ({ what }, { escaped, lab }) => ({
    message: `The lab could not do its part: the system does not allow it to ${escaped(what)}.`,
    next: `Look for a firewall, a sandbox or a container that forbids it, allow it for 127.0.0.1, and check again; \`${lab} doctor\` shows more.`,
  }),
  "machine-too-slow": () => ({
    message: "The lab could not tell: this machine is so busy that even the lab itself cannot keep up.",
    next: "This says nothing about your program. End other programs that keep the machine busy (or check fewer at once), and check again.",
  }),
  flooded: ({ dropped }) => ({
    message: `The lab could not tell: other programs sent so much to its sockets that the system dropped ${dropped === 1 ? "a datagram" : `${dropped} datagrams`} there, perhaps one of this program's.`,
    next: "This says nothing about your program. Find out who sends to this machine's UDP ports, end it, and check again.",
  }),
  "not-on-this-system": ({ what }) =>
    what === "hold-still"
      ? {
          message:
            "The lab could not try this: on this system it cannot hold a program still while datagrams queue up.",
          next: "This says nothing about your program. On Linux it can be decided; the other expectations do not depend on it.",
        }
      : {
          message: "The lab could not try this: it could not find out how large a datagram may be on this system.",
          next: "This says nothing about your program. What does not depend on this limit is checked as usual.",
        },
  "lab-error": ({ detail }, { escaped }) => ({
    message: `The lab itself failed: ${escaped(detail.split("\n", 1)[0] ?? "")}`,
    seen: output(detail),
    next: "This is a mistake in the lab, not in your program. Check again; if it stays, please send this whole text, with the seed, to those from whom you have udp-lab (your teacher, or the page of the project).",
  }),
  "not-flushed": (facts, { role }) => ({
    message: `The lab could not tell whether the ${role} prints this: the datagram reached it, but no output has come out of it so far.`,
    expected: payload(facts.payload),
    next: "In a terminal it may print at once; here it writes to a pipe, and its language may hold text back. Let it flush after each print (`flush=True`, `fflush(stdout)`, `$| = 1`, `$stdout.sync = true`), and check again.",
  }),
};
