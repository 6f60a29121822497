import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "No sticky packets",
  about: "Four datagrams sent at once stay four, an empty one too; TCP makes one stream of the same bytes.",
  expectations: {
    "client-sends-four": {
      sentence: "The client sends four datagrams in this order: randy, hello, world, and an empty one.",
      hints: [
        "Count the arrows that leave your client, and read what each carries.",
        "Send four times, once for each payload, with nothing added: no line end, no number. Do not join them, and do not wait for the keyboard or for an answer.",
        'TypeScript: `for (const payload of ["randy", "hello", "world", ""])`. Python: `for payload in ["randy", "hello", "world", ""]:`. One send a turn is already there.',
      ],
    },
    "client-last-is-empty": {
      sentence: "The fourth datagram has 0 bytes, and is sent.",
      hints: [
        "Nothing to say is still something to send: the header alone makes a datagram.",
        'The fourth payload is `""`: neither a blank nor a line end, and no test may leave it out.',
        "TypeScript: `client.send(\"\", port, host)`. Python: `client.sendto(b'', (HOST, PORT))`, with a plain socket: asyncio's `sendto` sends nothing for it before Python 3.13.",
      ],
    },
    "client-needs-no-server": {
      sentence: "With nobody bound the client sends all the same, and does not fail.",
      hints: [
        "Who could tell the client that nobody is there? And whom should it wait for?",
        "Do not wait for an answer, and do not `connect` the socket: a connected one is told of nobody at its next send on Linux and macOS, and that send is not sent.",
        "Send with the address each time. TypeScript: `client.send(payload, port, host, sent)`. Python: `client.sendto(payload.encode(), (HOST, PORT))`. After the fourth, close and end.",
      ],
    },
    "server-four-receives": {
      sentence: "The server prints each payload and then, on a line of its own, the count: 1, 2, 3, 4.",
      hints: [
        "One receive is one datagram. How many has the server had so far?",
        "Keep a count outside the loop or the listener, add one at each datagram, and print payload and count at once, on two lines; not all of them at the end.",
        "TypeScript: `let count = 0` above the listener, and in it `count += 1; console.log(count)` after the payload. Python: `for count in range(1, 5):` in place of `while True:`, and `print(count, flush=True)` as its last line.",
      ],
    },
    "server-never-glues": {
      sentence: "No printed line holds two payloads, also when all four wait before the first receive.",
      hints: [
        "The lab holds your server still until all four have arrived, then lets it go. Does each payload still get its line?",
        "Do not collect payloads in a text or a list to print them together, and do not print without a line end.",
        "Print one line for each receive. TypeScript: `console.log(String(payload))` in the listener. Python: `print(payload.decode(), flush=True)` right after each `recvfrom`.",
      ],
    },
    "server-counts-empty": {
      sentence: "The empty datagram is counted.",
      hints: [
        "The fourth datagram shows nothing to read, but it arrived.",
        "Look for a test such as `if (payload.length)` or `while payload:`. Zero bytes mean the end in TCP; in UDP they mean an empty datagram.",
        "Count before you look at the payload, and take the test away. TypeScript: `count += 1` as the first line of the listener. Python: `for count in range(1, 5):` around `recvfrom`.",
      ],
    },
  },
  quests: {
    "four-counted": "Let the server count the client's datagrams up to 4.",
    "empty-one-arrived": "See the datagram of 0 bytes arrive.",
    "sent-to-nobody": "Start the client while nobody is bound: it sends all four, and ends as usual.",
    "tcp-glued": "See one read of the TCP server return several writes stuck together.",
    "tcp-refused": "Start the TCP client while no server is there, and see it refused.",
  },
  predictions: {
    "how-many-receives": {
      question:
        "The client sends `randy`, `hello`, `world` and an empty datagram, without a pause. How many does the server receive?",
      options: {
        one: "One: `randyhelloworld`",
        three: "Three: the empty one does not arrive",
        four: "Four, one of them empty",
      },
      afterwards:
        "Four. Each send was one datagram, and each receive took out one datagram, whole and alone; the empty one was counted like the rest. If you guessed one: with TCP that does happen, as this lesson shows.",
    },
    "udp-to-nobody": {
      question: "No server is there. The UDP client sends its four datagrams. What does it do?",
      options: {
        refused: "It stops with an error: refused",
        waits: "It waits until a server is there",
        "ends-as-usual": "It says that all four are sent, and ends as usual",
      },
      afterwards:
        "It said `sent` four times and ended as usual, while all four were lost. “Sent” means that the datagram has left; what became of it, the sender does not learn.",
    },
    "tcp-reads": {
      question: "The same four writes by TCP, to a server that reads a little late. What do its reads return?",
      options: {
        "four-reads": "Four reads, one for each write",
        "three-reads": "Three reads: the empty one is missing",
        "stuck-together": "Several words stuck together: `randyhelloworld`",
      },
      afterwards:
        "The words came stuck together, and the empty write left no trace at all. TCP carries one stream of bytes and keeps their order, but not the borders of your writes. A guess of four or three is how most programs are first written; they work for a while, and then two messages come as one.",
    },
    "tcp-to-nobody": {
      question: "No server is there. The TCP client is started. What does it do?",
      options: {
        refused: "It is refused before it has written anything",
        waits: "It waits until a server is there",
        "ends-as-usual": "It writes, and ends as usual, as the UDP client did",
      },
      afterwards:
        "Refused, at once. TCP makes a connection first, and for that somebody has to be there; so the client learned what the UDP client never did.",
      ifWrong: "After what UDP has just shown you, your guess was well reasoned.",
    },
  },
  demo: {
    "server-waits": {
      text: "A UDP server waits to receive four times.",
      notes: "Let the class write down: four sends at once, how many receives?",
    },
    "four-datagrams": {
      text: "Four sends, four receives. The last one is empty, and it counts.",
      notes: "Read the server's lane aloud: payload, count, payload, count. The server ends by itself after four.",
    },
    "udp-to-nobody": {
      text: "The same client again. Nobody is bound now.",
      notes: "Look at the client's lane: it says “sent” four times, just as before. Then look at the arrows.",
    },
    "server-returns": {
      text: "The server is back. Four new datagrams arrive; the four lost ones do not.",
      notes: "The count begins at 1 and stops at 4. Nobody kept the lost ones.",
    },
    "tcp-server-waits": {
      text: "For contrast: a TCP server, on the same port number.",
      notes:
        "TCP and UDP have ports of their own each; 8003 can be both. From here the lanes tell the story, since there are no datagrams to draw.",
    },
    "tcp-four-writes": {
      text: "The same four writes by TCP: one stream, stuck together.",
      notes:
        "The server waits half a second before it reads, as a busy one does. When it reads sooner, the pieces may be cut elsewhere; that is the point. The empty write sent nothing.",
    },
    "tcp-to-nobody": {
      text: "A TCP client without a server: refused at once.",
      notes:
        "Put the two clients side by side: one was told, one was not. Ask which of them suits a voice call, and which a bank.",
    },
  },
  keep: "A datagram is read whole and alone, or it does not arrive at all; the sender does not learn which.",
  tryNext: [
    "Send twenty datagrams instead of four, and let the server count them. Are there ever two in one receive?",
    "Give the TCP pair borders of its own: end each text with a line end, and split what is read at the line ends. Where would the empty text be now?",
    "Let the UDP server answer each datagram with its count, and let the client send again what was not answered. You have begun to build a little TCP.",
  ],
};
