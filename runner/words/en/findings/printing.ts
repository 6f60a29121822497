import { output, payload, words, type FindingWords } from "../../findings.ts";
import { datagram } from "../phrases.ts";

export const printing = {
  "not-printed": (facts, telling) => ({
    message: `The ${telling.role} received ${datagram(facts.payload, telling)}, but its output does not show it.`,
    expected: payload(facts.payload),
    seen: output(facts.printed),
    next: "Print the payload as it arrived, all of it. How it is shown (text, bytes, hexadecimal) is up to you.",
  }),
  "port-not-printed": ({ port, printed }, { role }) => ({
    message: `The ${role}'s output does not show port ${port}, which the datagram came from.`,
    expected: words(`the number ${port}`),
    seen: output(printed),
    next: "Print the sender's port that comes along with each datagram; a port of your own socket is another one.",
  }),
  "count-missing": ({ count, printed }, { role }) => ({
    message: `The ${role} did not print the count ${count} on a line of its own.`,
    expected: words(`a line with ${count}`),
    seen: output(printed),
    next: "Count every datagram at its arrival, the empty one too, and print the count after the payload.",
  }),
  "count-before-payload": ({ count, printed }) => ({
    message: `The count ${count} was printed before its payload.`,
    expected: words(`the payload, then a line with ${count}`),
    seen: output(printed),
    next: "Turn the two prints around: first what arrived, then how many there are.",
  }),
  "two-on-a-line": ({ line }) => ({
    message: "One printed line holds the payloads of two datagrams.",
    expected: words("a line for each datagram"),
    seen: output(line),
    next: "One receive gives one datagram. Print at each receive, with a line end, and do not collect payloads in a buffer.",
  }),
} satisfies Partial<FindingWords>;
