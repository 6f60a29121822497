import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "Basic echo",
  about: "Two programs, one datagram each way, and no connection between them.",
  expectations: {
    "server-replies-upper": {
      sentence: "The server answers each datagram once, with the same bytes in capitals, to the address it came from.",
      hints: [
        "Two things make an answer: the bytes, which are those that came, in capitals; and the address, which came with the datagram.",
        "Answer from the socket you received on: a second socket would answer from another port. Make capitals of the payload, and send once.",
        'TypeScript: `server.on("message", (payload, sender) => server.send(payload.toString().toUpperCase(), sender.port, sender.address))`. Python: `payload, sender = server.recvfrom(65535)`, then `server.sendto(payload.upper(), sender)`.',
      ],
    },
    "server-prints-arrival": {
      sentence: "The server prints what arrived and the port it came from.",
      hints: [
        "Whoever runs the server wants to see two things for each datagram: what it says, and who sent it.",
        "Print the payload and the sender's port at each arrival, before or after the answer. Your own words around them are welcome.",
        "TypeScript: `console.log(String(payload), sender.port)`. Python: `print(payload, sender[1], flush=True)`.",
      ],
    },
    "server-answers-empty": {
      sentence: "The server answers an empty datagram by an empty one, and goes on.",
      hints: [
        "A datagram of 0 bytes is a datagram. It has a sender, and the sender waits for an answer.",
        "Look for a test such as `if (!payload.length)` or `if not payload: break`. In TCP, zero bytes mean that the other end has closed; here they mean nothing of the kind.",
        "Take the test away: capitals of nothing are nothing, and `server.send(\"\", sender.port, sender.address)` or `server.sendto(b'', sender)` does send a datagram.",
      ],
    },
    "server-keeps-serving": {
      sentence: "The server serves a second client after the first.",
      hints: [
        "When the first client has its answer, the server's work is not over.",
        "Something ends after one datagram: a `once` in place of `on`, a `close()`, or a `recvfrom` that stands outside a loop. Nor may the first sender's address be kept for later.",
        'TypeScript: listen with `server.on("message", …)` and do not close the socket. Python: put `recvfrom` and `sendto` inside `while True:`.',
      ],
    },
    "client-sends-line": {
      sentence: "The client sends each typed line as one datagram: its bytes, and no line end.",
      hints: [
        "The Enter key ends your line. It is not part of the text.",
        "Some ways of reading hand you the line end as well (`data` events of stdin, `sys.stdin.readline()`). And send once for each line, not once for each letter.",
        "TypeScript: `readline.createInterface({ input: process.stdin })` gives lines without their end; then `client.send(line.trim(), port, host)`. Python: `client.sendto(input().strip().encode(), (HOST, PORT))`.",
      ],
    },
    "client-trims": {
      sentence: "Spaces before and after the text do not leave the client.",
      hints: [
        "What did the datagram hold when you typed spaces around a word?",
        "UDP takes nothing away from a payload, so your program has to. Trim before you send.",
        "TypeScript: `const text = line.trim()`. Python: `text = input().strip()`. Send `text`.",
      ],
    },
    "client-sends-empty": {
      sentence: "Enter on an empty line sends a datagram of 0 bytes.",
      hints: [
        "An empty line is something to say too: a datagram has a header of its own, so it needs no payload.",
        "Look for a test that leaves empty lines out: `if (!text) continue`, `if not text: continue`.",
        "Take that test away. `client.send(\"\", port, host)` and `client.sendto(b'', (HOST, PORT))` each send one datagram of 0 bytes.",
      ],
    },
    "client-prints-reply": {
      sentence: "The client prints what came back.",
      hints: [
        "The lab answers with a word of its own. A client that makes the capitals by itself is found out.",
        "Wait for the answer after sending, and print the payload that arrived, not the line that was typed.",
        'TypeScript: `const [answer] = await once(client, "message")` (`once` is in `node:events`), then `console.log(String(answer))`. Python: `answer, sender = client.recvfrom(65535)`, then `print(answer.decode(), flush=True)`.',
      ],
    },
    "client-starts-first": {
      sentence:
        "The client can be started before the server: it sends nothing by itself, and works once a server is there.",
      hints: [
        "There is no connection to make, so there is nothing to do before the first line is typed.",
        "Send no greeting and no test datagram at the start, and do not end because no server answers yet: read the keyboard first.",
        "Order: make the socket; then, in a loop: read a line, send it, wait for the answer, print it. Nothing is sent above the loop. TypeScript: `for await (const line of createInterface({ input: process.stdin })) { … }`. Python: `while True: line = input()`.",
      ],
    },
  },
  quests: {
    "first-echo": "Type a word to the client and get it back in capitals.",
    "blanks-stay-home": "Type a word with spaces before and after it; only the word leaves.",
    "empty-datagram-seen": "Press Enter on an empty line: a datagram of 0 bytes goes there and back.",
    "lost-while-nobody-bound": "Stop the server, then type a word: see it get lost.",
    "client-before-server":
      "Start the client while no server is there; then start the server, type, and get an answer.",
  },
  predictions: {
    "an-empty-line": {
      question: "You press Enter on an empty line in the client. What leaves?",
      options: {
        "nothing-leaves": "Nothing: there is nothing to send",
        "a-line-end": "One byte: the line end",
        "an-empty-datagram": "A datagram of 0 bytes",
      },
      afterwards:
        "A datagram of 0 bytes left, and an empty one came back. The header carries the two ports, so a datagram needs no payload to be one. If you thought that nothing would leave, you were thinking as TCP does: there, an empty write sends nothing.",
    },
    "nobody-there": {
      question:
        "The server is stopped. You type a word to the client, then start the server again. What becomes of the word?",
      options: {
        "arrives-later": "It waits somewhere, and arrives when the server is back",
        "client-gets-error": "The client prints an error",
        "lost-and-waits": "It is lost, and the client waits for an answer",
      },
      afterwards:
        "The word was lost: nobody keeps a datagram for a server that is not there, and nobody told the client. It waits for an answer that will never come. Most people guess otherwise, because most things on a computer complain. (Without the lab in between, Windows does complain to a Python client: error 10054 at the receive.)",
    },
    "client-first": {
      question: "You start the client while no server is there, and start the server a little later. What happens?",
      options: {
        "client-fails": "The client ends at once: it cannot connect",
        "client-greets-server": "The client keeps trying until it finds the server",
        "works-at-first-line": "Nothing, until you type; then it works",
      },
      afterwards:
        "The client started, and nothing went over the wire. There is no connection to make and so none to fail: the first datagram was the first line you typed. If you expected an error, you may know it from TCP; lesson 3 shows both side by side.",
    },
  },
  demo: {
    "client-alone": {
      text: "The client starts. No server is there.",
      notes:
        "Ask first: will it fail? Point at the empty picture: no datagram, no error, only a program that waits for the keyboard.",
    },
    "server-joins": {
      text: "The server binds port 8080. Still nothing crosses the wire.",
      notes: "To bind is to tell one's own system “datagrams for this port are mine”. The client is told nothing.",
    },
    "first-line": {
      text: "A line becomes one datagram. Its capitals come back.",
      notes:
        "Read out the two ports. Nobody chose the client's: the system gave it an ephemeral port at the first send. The answer goes there.",
    },
    "outer-blanks": {
      text: "Spaces around the text stay at home.",
      notes: "The client trims them, not UDP. Lesson 2 has a client that does not.",
    },
    "empty-line": {
      text: "Enter on an empty line: what leaves?",
      notes: "Let the class vote before you press. 0 bytes of payload, two datagrams: the header is enough.",
    },
    "second-client": {
      text: "A second client, the same server, the same socket.",
      notes: "Compare the two clients' ports. The server did nothing to let the second one in.",
    },
    "server-leaves": {
      text: "The server stops. Do the clients notice?",
      notes: "Give them time to look. No datagram announces it: there was nothing to close.",
    },
    "into-the-void": {
      text: "A line is sent while nobody is there. It is lost.",
      notes:
        "The send succeeded. The client now waits for its answer. Without the lab in between, Windows tells a Python client error 10054 at its next receive.",
    },
    "server-returns": {
      text: "The server is back, and the other client talks on. The lost line does not come.",
      notes: "Ask who should send the lost line again. Only the program can: UDP has no retransmission.",
    },
    "client-again": {
      text: "The client that waited is started again: it has a new port.",
      notes: "The waiting one would have waited for ever. A real client sets a time limit and sends again.",
    },
  },
  keep: "A datagram needs no connection: it carries its sender's address, goes off on its own, and if nobody is bound, it is lost.",
  tryNext: [
    "Give the client a time limit: no answer within a second, then print “no answer” and read the next line.",
    "Start two clients in two terminals with `lab run 1 client`, and watch the ports that the server prints.",
    "Type to the client while the server is stopped, and let it send the line again until an answer comes. What does the server see if only the answer was lost?",
  ],
};
