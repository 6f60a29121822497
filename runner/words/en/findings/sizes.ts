import { output, words, type FindingWords } from "../../findings.ts";
import { isAsText, runsOf, runsShown } from "../../sizes-seen.ts";
import { bytes } from "../phrases.ts";

const came = (seen: readonly number[]) =>
  seen.length === 1 ? `a datagram of ${bytes(seen[0]!)}` : `${seen.length} datagrams`;

function inFull(seen: readonly number[]): string {
  const runs = runsOf(seen).map(
    ({ count, size }) => `${count === 1 ? "one datagram" : `${count} datagrams`} of ${bytes(size)}`,
  );
  return [...runs.slice(0, runsShown), ...(runs.length > runsShown ? ["…"] : [])].join(", ");
}

const theText = (size: number) =>
  `The text “${size}” itself has so many bytes: is the line sent as it was typed? Make a payload that is as long as the number says.`;

export const sizes = {
  "size-not-printed": ({ size, printed }, { role }) => ({
    message: `After a datagram of ${bytes(size)}, the ${role} did not print the number ${size}.`,
    expected: words(`the number ${size}`),
    seen: output(printed),
    next: "Print how many bytes the receive gave you.",
  }),
  complained: ({ size, printed }) => ({
    message: `A datagram of ${bytes(size)} fits into the buffer, but the server says that it was truncated.`,
    expected: words(`${size}, and no complaint`),
    seen: output(printed),
    next: "A full buffer is not yet a truncated datagram. Look at the flag MSG_TRUNC, which `recvmsg` brings along (on Windows: the error 10040).",
  }),
  "did-not-notice": ({ size, printed }) => ({
    message: `A datagram of ${bytes(size)} does not fit into the buffer of 1024, but the server does not say that it was truncated.`,
    expected: words("the word “truncated”, or the system's error"),
    seen: output(printed),
    next: "Keep the buffer at 1024 bytes. What does not fit is gone, and the bytes alone do not tell. Look at the flag MSG_TRUNC, which `recvmsg` brings along (on Windows: the error 10040).",
  }),
  "nothing-crossed": ({ size, printed }) => ({
    message: `After ${size} was typed, no datagram came, although the system takes one of this size.`,
    expected: words(`one datagram of ${bytes(size)}`),
    seen: words(printed.trim() === "" ? "no datagram, and nothing printed" : "no datagram"),
    next: "Send it as one datagram, with exactly as many bytes as were typed; and see what the send reports.",
  }),
  "other-sizes": ({ size, seen }) => ({
    message: `${size} was typed, and ${came(seen)} came.`,
    expected: words(`one datagram of ${bytes(size)}`),
    seen: words(inFull(seen)),
    next: isAsText(size, seen)
      ? theText(size)
      : seen.length > 1
        ? "The system takes this size in one piece. Do not divide it: one line, one send, one datagram."
        : "Send exactly as many bytes as were typed: what is added (a line end, a header) or left out on the way to the send?",
  }),
  crossed: ({ size, seen }) => ({
    message: `${size} was typed, more than the system takes, but ${came(seen)} came.`,
    expected: words("no datagram"),
    seen: words(inFull(seen)),
    next: isAsText(size, seen)
      ? theText(size)
      : `Do not cut or split it: hand all ${bytes(size)} to one send, and let the system refuse them.`,
  }),
  "refusal-printed": ({ size, printed }) => ({
    message: `The datagram of ${bytes(size)} crossed the wire, but the client says that it was refused.`,
    expected: words("no refusal"),
    seen: output(printed),
    next: "Print a refusal only when this very send reported one.",
  }),
  "refused-too-early": ({ size, before, printed }) => ({
    message: `${size} was typed, which the system takes, but the client says that it was refused, and no datagram came.`,
    expected: words(`one datagram of ${bytes(size)}`),
    seen: output(printed),
    next:
      before.seen <= before.size
        ? "Is there a limit of your own before the send, or something added to the payload? Hand to the system what was typed, and print a refusal only when this very send reported one."
        : `More goes into the send than was typed: for ${before.size}, a datagram of ${bytes(before.seen)} came. What is added: a line end, a header?`,
  }),
  "refusal-not-printed": ({ size, printed }) => ({
    message: `After ${size} was typed, more than the system takes, the client did not print the system's refusal.`,
    expected: words("EMSGSIZE, “message too long”, or its number"),
    seen: output(printed),
    next: "Ask the system, and not a test of your own: hand this size to the send too. The refusal comes from there, in Python as an OSError, in Node as the error of send's callback. Catch it, and print it.",
  }),
} satisfies Partial<FindingWords>;
