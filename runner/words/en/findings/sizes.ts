import { output, words, type FindingWords } from "../../findings.ts";
import { bytes } from "../phrases.ts";

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
    message: `The datagram of ${bytes(size)} did not cross the wire, although the system takes one of this size.`,
    expected: words(`one datagram of ${bytes(size)}`),
    seen: words(printed.trim() === "" ? "no datagram, and nothing printed" : "no datagram"),
    next: "Send it as one datagram, with exactly as many bytes as were typed; and see what the send reports.",
  }),
  crossed: ({ size, seen }) => ({
    message: `The system takes no datagram of ${bytes(size)}, but something crossed the wire.`,
    expected: words("no datagram"),
    seen: words(`${seen.length === 1 ? "one datagram" : `${seen.length} datagrams`} of ${seen.map(bytes).join(" + ")}`),
    next: "Do not cut or split it: hand the whole payload to one send, and let the system refuse it.",
  }),
  "refusal-printed": ({ size, printed }) => ({
    message: `The datagram of ${bytes(size)} crossed the wire, but the client says that it was refused.`,
    expected: words("no refusal"),
    seen: output(printed),
    next: "Print a refusal only when this very send reported one.",
  }),
  "refusal-not-printed": ({ size, printed }) => ({
    message: `The system refused the datagram of ${bytes(size)}, but the client did not print that.`,
    expected: words("EMSGSIZE, “message too long”, or its number"),
    seen: output(printed),
    next: "The refusal comes from the send: in Python as an OSError, in Node as the error of send's callback. Catch it there, and print it.",
  }),
} satisfies Partial<FindingWords>;
