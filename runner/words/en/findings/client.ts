import { output, payload, payloads, words, type FindingWords } from "../../findings.ts";
import { aDatagram, datagram, howItEnded, typing, whyItEnded } from "../phrases.ts";

export const client = {
  "sent-nothing": ({ typed, port, earlier, reads, printed }, telling) => ({
    message: `After ${typing(typed, telling)}, no datagram came from the ${telling.role} to port ${port}.`,
    expected: words(`one datagram, to port ${port}`),
    seen: words(printed.trim() === "" ? "no datagram there, and nothing printed" : "no datagram there"),
    next: `${
      reads === true
        ? "It took the line and now reads the keyboard again, so look between reading and sending: is there a test that skips this line?"
        : reads === false
          ? "It does not read the keyboard at this point: what else does it wait for? A receive that nothing answers waits for ever."
          : "Print something after reading the line and before sending it: which of the two is not reached?"
    }${earlier ? "" : ` If it does come to its send, compare the address and the port that it sends to with 127.0.0.1 and ${port}.`}`,
  }),
  "name-leads-elsewhere": ({ name, typed, port }, { quoted }) => ({
    message: `With the name ${quoted(name)} chosen, ${quoted(typed)} was typed, and no datagram came to port ${port}; with another name one did.`,
    expected: words(`one datagram, to port ${port}`),
    seen: words("no datagram there"),
    next: "All names of the directory lead to the server. Is this one in it, and are the address and the port beside it the same as the others'?",
  }),
  "lost-after-empty": ({ typed, reads }, { quoted }) => ({
    message: `The empty line sent nothing, but of the line after it, ${quoted(typed)}, no datagram came either.`,
    expected: words("one datagram: the line after the empty one"),
    seen: words("no datagram"),
    next:
      reads === false
        ? "It does not read the keyboard at this point. Does it wait for an answer to the empty line, which nobody got?"
        : "An empty line is passed over, and the talk with the same contact goes on. Does your program leave the inner loop here, and go back to choosing? That is for `quit`.",
  }),
  "sent-wrong": ({ typed, expected, seen }, telling) => ({
    message: `After ${typing(typed, telling)}, the ${telling.role} sent other bytes than expected.`,
    expected: payload(expected),
    seen: payload(seen),
    next: "Look at what happens to the line between reading and sending: what is added, taken away or changed?",
  }),
  "sent-too-many": ({ typed, seen }, telling) => ({
    message: `After ${typing(typed, telling)}, the ${telling.role} sent more than one datagram.`,
    expected: words("one datagram"),
    seen: payload(seen),
    next: "The bytes shown are those of the datagram too many. Send once for each line.",
  }),
  "sent-although": ({ typed, seen }, telling) => ({
    message: `After ${typing(typed, telling)}, the client sent a datagram where nothing should leave.`,
    expected: words("no datagram"),
    seen: payload(seen),
    next: "Test the line before you send, and leave this one out.",
  }),
  "sent-unasked": ({ seen }, telling) => ({
    message: `The client sent ${aDatagram(seen, telling)} before anything was typed.`,
    expected: words("no datagram before the first line"),
    seen: payload(seen),
    next: "Take away what is sent at the start: UDP needs no greeting.",
  }),
  "took-the-port": ({ port }) => ({
    message: `The client bound port ${port}, the server's own, so no server can be there.`,
    expected: words("a port that the system chooses"),
    seen: words(`UDP port ${port}`),
    next: "Leave `bind` out of the client: it gets an ephemeral port with its first send.",
  }),
  "waits-for-the-network": () => ({
    message: "The client waits for a datagram before it reads its first line.",
    expected: words("a client that reads its keyboard"),
    seen: words("a client that waits for the network"),
    next: "Nobody can answer what was never asked. Read a line first, then send, then receive.",
  }),
  "too-few-datagrams": ({ port, expected, seen }) => ({
    message: `Of ${expected} datagrams, ${seen.length === 0 ? "none" : `only ${seen.length}`} came from the client to port ${port}.`,
    expected: words(`${expected} datagrams`),
    seen: seen.length === 0 ? words("no datagram") : payloads(seen),
    next:
      seen.length === 0
        ? `Does the program come to its send, and does it send to 127.0.0.1 and port ${port}? Does it end, or close its socket, before the send is done?`
        : "Which one is missing? If it is the last: does the program end, or close its socket, before the send is done?",
  }),
  "wrong-datagram": ({ place, expected, seen }) => ({
    message: `Datagram number ${place} has other bytes than expected.`,
    expected: payload(expected),
    seen: payload(seen),
    next: "Compare the two: is it another text, another order, or something added?",
  }),
  "too-many-datagrams": ({ expected, seen }) => ({
    message: `The client sent ${seen} datagrams; ${expected} were expected.`,
    expected: words(`${expected} datagrams`),
    seen: words(`${seen} datagrams`),
    next: "Look for a send that is done twice, or for one that nobody asked for.",
  }),
  "fails-alone": ({ ending }, telling) => ({
    message: `With nobody bound at the server's port, the client ended ${howItEnded(ending, telling)}.`,
    expected: words("a client that sends all the same, and does not fail"),
    seen: output(ending.lastLines.join("\n")),
    next: whyItEnded(ending),
  }),
  "gave-up-alone": () => ({
    message: "With nobody bound at the server's port, the client did not send all that it had to send.",
    expected: words("all datagrams, as with a server"),
    seen: words("fewer"),
    next: "Does it wait for an answer in between, or stop at an error? A sender does not learn whether anybody listens, and need not.",
  }),
  "waits-alone": () => ({
    message: "With nobody bound at the server's port, the client waits and does not end; with a server it does.",
    expected: words("a client that sends, and waits for nothing"),
    seen: words("a client that waits"),
    next: "Look for a receive, or for a wait for the server: the client has nothing to receive. A sender does not learn whether anybody listens, and need not.",
  }),
  "not-back-to-choosing": ({ printed }) => ({
    message: "After `quit`, the client did not take the next line as a name.",
    expected: words("it asks whom to talk to"),
    seen: output(printed),
    next: "`quit` has to leave the inner loop (talking to one), and not the outer one (choosing whom).",
  }),
  "answer-not-printed": ({ answer, printed }, telling) => ({
    message: `The answer came (${datagram(answer, telling)}), but the client did not print it.`,
    expected: payload(answer),
    seen: output(printed),
    next: "Print the payload that arrived. The lab answers by a word of its own, so nothing else can stand for it.",
  }),
} satisfies Partial<FindingWords>;
