import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "Communication loop",
  about: "A conversation of many rounds, and the question of who remembers it.",
  expectations: {
    "server-many-rounds": {
      sentence: "The server answers 20 datagrams of one client in turn.",
      hints: [
        "Twenty datagrams, twenty answers. Which answer is the first that is missing or wrong, and what did the server do just before?",
        "Receiving and answering belong in a loop that nothing ends: no counter, no `close()`, no `once`. And the answer is made from the datagram that has just come, not from the first.",
        'TypeScript: `server.on("message", (payload, sender) => { … })`, and leave the socket open. Python: `while True:` around `payload, sender = server.recvfrom(65535)` and `server.sendto(payload.upper(), sender)`.',
      ],
    },
    "server-two-clients": {
      sentence: "Two clients take turns, and each gets its own answers.",
      hints: [
        "Two clients, one socket. What tells one from the other?",
        "Do not keep the first sender's address, and do not `connect` the server's socket: a connected socket hears one peer only. Each datagram brings the address for its own answer.",
        "TypeScript: use the `sender` of this very message: `server.send(answer, sender.port, sender.address)`. Python: use the `sender` that this very `recvfrom` returned: `server.sendto(answer, sender)`.",
      ],
    },
    "server-prints-payload": {
      sentence: "The server prints every payload.",
      hints: [
        "Whoever runs the server should be able to read the whole conversation.",
        "Print inside the loop, once for each datagram, before or after the answer. In Python, see that what you print goes out at once.",
        "TypeScript: `console.log(String(payload))`. Python: `print(payload.decode(), flush=True)`.",
      ],
    },
    "client-many-rounds": {
      sentence: "The client sends line after line, and prints each answer before the next line.",
      hints: [
        "A round is: read, send, wait, print. How often does your client do it?",
        "Put all four in one loop over one socket. Do not close it after an answer, and do not read the next line before the answer is printed.",
        'TypeScript: `for await (const line of lines) { client.send(line, port, host); const [answer] = await once(client, "message"); console.log(String(answer)); }`. Python: the same four inside `while True:`, with `input()`, `sendto`, `recvfrom`, `print(…, flush=True)`.',
      ],
    },
    "client-sends-as-typed": {
      sentence: "The client sends what was typed, as it was typed: spaces, é and 你 too.",
      hints: [
        "Compare the line you typed with the datagram on the wire, byte by byte.",
        "No trimming in this lesson, in contrast to the last. And letters become bytes by UTF-8: é is two bytes, 你 is three.",
        "TypeScript: `client.send(line, port, host)`; a string is sent as UTF-8. Python: `client.sendto(line.encode(), (HOST, PORT))`, with no `strip()` and no `encode('ascii')`; if you read by `sys.stdin`, take off the line end alone.",
      ],
    },
    "client-outlives-server": {
      sentence: "The server is replaced by another between two rounds, and the same client goes on.",
      hints: [
        "Between two rounds the client reads its keyboard. What could it possibly notice of the server?",
        "Keep nothing that belongs to one server process: no session, no goodbye, no end of the client because a server ended. Each line is sent to the same address as the one before.",
        "Send with the address each time, on an unconnected socket. TypeScript: `client.send(line, port, host)` without `client.connect(…)`. Python: `client.sendto(line.encode(), (HOST, PORT))` without `client.connect(…)`.",
      ],
    },
  },
  quests: {
    "three-rounds": "Hold a conversation of three rounds from one client.",
    "blanks-arrive": "Type a word with spaces before or after it, and see the spaces arrive.",
    "more-bytes-than-letters":
      "Send a letter that takes more than one byte: é, 你 or an emoji (paste it if you have no key for it).",
    "clients-take-turns":
      "Let two clients take turns: first one, then the other, then the first again; each gets its answer.",
    "server-replaced": "Stop the server, start another, and go on with a client that never stopped.",
  },
  predictions: {
    "count-the-bytes": {
      question: "You type two spaces, `hi`, one space, and Enter. How many bytes does the datagram carry?",
      options: {
        two: "2: the word alone",
        five: "5: the word and its spaces",
        six: "6: the word, its spaces and the line end",
      },
      afterwards:
        "The spaces arrived: two spaces, two letters and one space are five bytes. UDP carries what it is given, to the byte. This client gives it the line as typed; the line end stayed behind, since Enter only tells the program that the line is complete. If you said two: that was the client of lesson 1, which trims. It was the program, never UDP.",
    },
    "whose-answer": {
      question: "Two clients talk to one server in turn. Where do the answers go?",
      options: {
        "first-client-only": "All to the client that came first",
        "to-each-sender": "Each to the client that sent the line",
        "to-both": "Each to both clients",
      },
      afterwards:
        "Each answer went to the one who asked. The server has one socket, keeps no list of clients and never let anybody in: the address to answer stands in the datagram that it has just read. If you thought that it must choose a client first, you may know servers that accept connections; here there is none to accept.",
    },
    "a-new-server": {
      question:
        "Between two lines the server is stopped and a new one is started. What happens at the client's next line?",
      options: {
        "client-must-restart": "No answer: the client has to be started again",
        "client-is-told": "The client says that its server has gone, then goes on",
        "goes-on": "An answer comes, as if nothing had happened",
      },
      afterwards:
        "The answer came from another process than the one before, and the client could not tell. Nothing on the wire belonged to the old server: there was no connection that could break. That is a surprise to most people who have had a video call drop, or a remote shell hang: those programs use a connection.",
    },
  },
  demo: {
    "both-start": {
      text: "A server and a client. No greeting is sent.",
      notes: "Ask what the server knows of the client now. Nothing: not even that it exists.",
    },
    "three-rounds": {
      text: "Three rounds: a line, its answer, the next line.",
      notes: "The client's port stays the same in all three rounds, since it is one socket. Point at the numbers.",
    },
    "blanks-travel": {
      text: "Spaces before and after the text travel too.",
      notes: "Let the class count the bytes first. Five: this client does not trim, and the line end is not sent.",
    },
    "letters-and-bytes": {
      text: "Two letters, six bytes.",
      notes: "UDP counts bytes. The program chose UTF-8, which needs three bytes for each of these letters.",
    },
    "second-client": {
      text: "A second client. The server does nothing to let it in.",
      notes: "Compare the two client ports: the only difference that the server can see.",
    },
    "taking-turns": {
      text: "Left, right, left: each gets its own answer.",
      notes: "Ask where the server keeps the list of its clients. It has none; the address is in each datagram.",
    },
    "server-leaves": {
      text: "The server ends. Nothing on the wire says so.",
      notes: "Ask the class how long it will take the clients to notice. They are reading their keyboards.",
    },
    "another-server": {
      text: "Another server binds the same port.",
      notes: "A new process, which has never heard of either client.",
    },
    "clients-go-on": {
      text: "Both clients go on, as if nothing had happened.",
      notes:
        "What would a chat or a game lose here? All that the old server kept in its memory. State lives in the programs, not in a connection.",
    },
  },
  keep: "A conversation over UDP lives in the two programs: the wire knows only single datagrams, each with its own addresses.",
  tryNext: [
    "Let the server number its answers for each sender (a map from address and port to a count). Then replace the server, and see what it has forgotten.",
    "Stop the server, type a line, start the server: the client waits for ever. Add a time limit.",
    "Run a second client with `lab run 2 client`, and let one client be silent for an hour. Does the server mind?",
  ],
};
