import { payload, words, type FindingWords } from "../../findings.ts";
import { datagram } from "../phrases.ts";

export const server = {
  "not-bound": ({ port, udp, tcp }) => {
    const held = [...udp.map((one) => `UDP port ${one}`), ...tcp.map((one) => `TCP port ${one}`)];
    return {
      message: `The server runs, but it is not bound to UDP port ${port}.`,
      expected: words(`UDP port ${port}`),
      seen: words(held.length === 0 ? "no port at all" : held.join(", ")),
      next:
        udp.length > 0
          ? "Bind the port in `LAB_PORT`, or the lesson's own."
          : tcp.length > 0
            ? 'That is a TCP socket. Make a UDP one: `dgram.createSocket("udp4")`, `socket.SOCK_DGRAM`.'
            : "A server has to ask for its port: call `bind` with the lesson's port, on 127.0.0.1.",
    };
  },
  silent: ({ sent }, telling) => ({
    message: `The server is bound, and ${datagram(sent, telling)} reached its socket, but no answer came.`,
    expected: words("an answer"),
    seen: words("no answer"),
    next: "Does the program still receive at this point, and does it come to its send? Print something before each of the two.",
  }),
  "deaf-to-others": ({ port }) => ({
    message: `The second client's datagram was refused at port ${port}, although the server is bound there.`,
    expected: words("datagrams taken from anybody"),
    seen: words("datagrams taken from the first client only"),
    next: "A UDP socket that was connected takes datagrams from that one address alone. Do not call `connect` in the server; send to the address that came with the datagram.",
  }),
  "wrong-reply": ({ sent, expected, seen }, telling) => ({
    message: `The server answered ${datagram(sent, telling)} with other bytes than expected.`,
    expected: payload(expected),
    seen: payload(seen),
    next: "Compare the two, byte by byte: what did the program add, leave out or change?",
  }),
  "replied-twice": ({ sent, seen }, telling) => ({
    message: `The server answered ${datagram(sent, telling)} more than once.`,
    expected: words("one datagram"),
    seen: payload(seen),
    next: "The bytes shown are those of the datagram too many. Find the second send.",
  }),
  "replied-by-itself": ({ seen }, telling) => ({
    message: `The server sent ${datagram(seen, telling)} by itself: nobody had typed that.`,
    expected: words("what is typed at the server's keyboard, and nothing else"),
    seen: payload(seen),
    next: "Find the send that comes before a line is read, and take it out: a message is printed, a reply is read, and that is sent.",
  }),
  "reply-from-other-port": ({ expected, seen }) => ({
    message: `The answer came from port ${seen}, not from port ${expected}, where the client had sent its datagram.`,
    expected: words(`from port ${expected}`),
    seen: words(`from port ${seen}`),
    next: "Send the answer from the socket that received: a second socket has a port of its own, and a client need not listen to it.",
  }),
  "reply-to-another": ({ expected, seen, payload: sent }, telling) => ({
    message: `The server sent ${datagram(sent, telling)} to port ${seen}, but the one who had asked is at port ${expected}.`,
    expected: words(`to port ${expected}`),
    seen: words(`to port ${seen}`),
    next: "Take the address from the datagram that you answer, each time anew.",
  }),
} satisfies Partial<FindingWords>;
