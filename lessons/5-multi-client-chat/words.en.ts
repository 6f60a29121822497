import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "Multi-client chat",
  about: "One socket, any number of clients: the address in each datagram is all the state there is.",
  expectations: {
    "server-prints-message": {
      sentence: "The server prints each message, no letter lost, with the port that it came from.",
      hints: [
        "Several people write. You, at the server, want to know what was said, and by whom.",
        "Print the sender's IP and port beside the text. The bytes are UTF-8: decode them as such, and Chinese characters stay whole.",
        'TypeScript: `console.log(sender.address, sender.port, String(payload))`. Python: `print(f"{sender[0]}:{sender[1]} ===> {payload.decode()}", flush=True)`.',
      ],
    },
    "server-replies-to-sender": {
      sentence: "The reply typed at the server's keyboard goes to the one who wrote.",
      hints: [
        "A reply was typed, and a client waits for it. Does an arrow leave the server?",
        "After the line is read, send it: from the socket that received the message, to the address that came with it.",
        "TypeScript: `server.send(reply, sender.port, sender.address)` after `keyboard.next()`. Python: `server.sendto(reply.encode(), sender)` after `input()`.",
      ],
    },
    "server-two-clients": {
      sentence:
        "Two clients wait at the same time; they are answered in turn, each gets its own reply and nobody another's.",
      hints: [
        "While you type to the first, the second writes. Whose address does your server hold when you press Enter?",
        "One variable that always holds the last sender is overwritten by the second message. Finish one message, from printing to sending, before you take the next; the others wait in the queue.",
        'TypeScript: `for await (const [payload, sender] of on(server, "message"))`, and inside print, read the reply, send it. Python: in `while True:`, `recvfrom`, `print`, `input`, `sendto(reply, sender)`, in this order.',
      ],
    },
    "server-outlives-client": {
      sentence: "A client that has gone does not stop the server.",
      hints: [
        "A reply to somebody who has left is lost, and that is all. The others are still there.",
        "Do not `connect` the server's socket, and do not end at the first error. On Windows, a later receive may report 10054 about that reply; it concerns the lost reply only.",
        "TypeScript: an unconnected socket, `server.send(reply, sender.port, sender.address)`. Python: `sendto`, and around `recvfrom`: `try: … except ConnectionResetError: continue`.",
      ],
    },
    "client-sends-message": {
      sentence: "After a name, each line is sent as one datagram: its bytes in UTF-8.",
      hints: [
        "First a name is chosen, and nothing leaves. Then a line is typed, and one datagram does.",
        "The name belongs to the directory, not to the message: do not send it, nor put it before the text. No line end either.",
        "TypeScript: `client.send(line, contact.port, contact.host)`. Python: `client.sendto(line.encode(), CONTACTS[name])`.",
      ],
    },
    "client-prints-answer": {
      sentence: "The client prints the answer, with the port of the one who answered.",
      hints: [
        "The answer has arrived at the client's socket. Has anybody asked for it?",
        "After sending, wait for one datagram, and print its text together with the address it came from.",
        'TypeScript: `const [answer, sender] = await once(client, "message")`, then `console.log(sender.address, sender.port, String(answer))`, with `once` from `node:events`. Python: `answer, sender = client.recvfrom(65535)`, then `print(f"{sender[0]}:{sender[1]} ===> {answer.decode()}", flush=True)`.',
      ],
    },
    "client-ignores-empty": {
      sentence: "An empty line sends nothing.",
      hints: [
        "UDP would carry an empty datagram, as you know from lesson 1. In a chat, nobody wants to get one.",
        "Test the line before you send it, and go on reading without waiting for an answer.",
        'TypeScript: `else if (line !== "") { … }` around the send. Python: `if line == "": continue`, before `sendto`.',
      ],
    },
    "client-unknown-name": {
      sentence: "A name that is not in the directory sends nothing, and the client goes on.",
      hints: [
        "Somebody mistypes a name. What becomes of your client, and of the next lines?",
        "Ask the directory before you use what it gives: an unknown name has no address. Do not fall back on some other one, and do not end.",
        'TypeScript: `if (!contacts.has(name)) console.log("unknown")`, and keep choosing. Python: `if name in CONTACTS: talk_to(name)`, `else: print("unknown")`, both inside the loop.',
      ],
    },
    "client-quit": {
      sentence: "`quit` sends nothing, and leads back to choosing.",
      hints: [
        "`quit` is a word to your program, not to the other side.",
        "Compare the line with `quit` before you send. Then go back to the question for a name; the socket stays open.",
        'TypeScript: `else if (line === "quit") name = "";`, before the send. Python: `if line == "quit": return` in `talk_to`.',
      ],
    },
  },
  quests: {
    "two-clients-waiting": "In two clients, type a name (`alex`) first, then a line. Let both wait for a reply.",
    "three-clients-at-once": "Let all three wait at the same time.",
    "each-their-own-reply": "Answer those who wait, and see each reply reach its own client.",
    "letters-beyond-ascii": "Send a letter that takes more than one byte: é, 你, or an emoji.",
    "empty-line-stayed-home": "Press Enter on an empty line: nothing leaves, and the next line does.",
    "unknown-name-tried": "Choose a name that nobody has.",
    "quit-and-back": "Type `quit`, choose again, and send something.",
    "same-name-twice": "Let two clients choose the same name, and answer both.",
    "replied-to-the-gone": "Reply to a client that has been stopped, then serve another.",
  },
  predictions: {
    "how-many-sockets": {
      question: "Three clients talk to the server at once. How many sockets does the server need?",
      options: {
        one: "One for all",
        three: "Three, one for each client",
        four: "Four, one more for newcomers",
      },
      afterwards:
        "One. All three arrows end there, and each datagram brings along its sender's port. By that the server tells the clients apart: it prints three different ones as it takes the datagrams from its queue. If you said four, you know TCP well; there it is one that listens, and one for each connection.",
    },
    "who-gets-the-reply": {
      question:
        "`client`, `client 2` and `client 3` have written, in this order. You type one line at the server. Who gets it?",
      options: {
        everybody: "All three",
        "last-writer": "The last who wrote, `client 3`",
        "first-writer": "The first who wrote, `client`",
      },
      afterwards:
        "The first who wrote. The server took that datagram from the queue and held its address while you were typing; the other two were still waiting. If you said the last: there are servers that do so, because they keep one variable for the sender, and each new message overwrites it. The check looks for that.",
    },
    "the-same-name": {
      question: "Two clients have both chosen `tree`, and both write. What happens?",
      options: {
        refused: "The second is refused: the name is taken",
        "mixed-up": "The server mixes them up",
        "kept-apart": "Each gets its own reply, as before",
      },
      afterwards:
        "Each got its own reply. The name never left the client; on the wire there are only addresses, and the two clients have different ports. If you expected a mix-up, you thought of the name as part of the message, as many chats do make it. Here it is not.",
    },
    "the-one-who-left": {
      question: "`client 3` writes, and is stopped before the reply. You reply all the same. What becomes of it?",
      options: {
        "server-ends": "The server ends with an error",
        "kept-for-later": "It is kept until the client is started again",
        "lost-silently": "It is lost, and the server goes on",
      },
      afterwards:
        "It was lost on its way, and the server went on with the next. A client that is started again gets another port, so the old address leads nowhere. Your guess was not far off if you feared an error: on Windows without the lab in between, a Python server hears 10054 at a later receive, and must let it pass.",
    },
  },
  demo: {
    "one-server": {
      text: "One server, one socket, port 8081.",
      notes: "Today its replies are typed by hand: yours, or those of a pupil whom you ask to the keyboard (`t`).",
    },
    "three-clients": {
      text: "Three clients start. Does the server notice?",
      notes: "Wait for the class to say no. Nothing has crossed the wire: there is no connection to make.",
    },
    choosing: {
      text: "Each client chooses a name. Still no arrow.",
      notes: "The directory is inside the client, and all names lead to the same address. A name is not sent.",
    },
    "three-messages": {
      text: "Three messages are in, and nobody has had a reply.",
      notes:
        "The server's lane shows only the first; the others are in the queue. Ask before you go on: I type one reply; who gets it? Point out the bytes of 你好: six.",
    },
    "first-reply": {
      text: "One reply, to the one who wrote first.",
      notes: "The server held that address while the reply was typed. Now it prints the second message.",
    },
    "other-replies": {
      text: "Then the second, then the third: each gets its own.",
      notes: "Follow the ports: three different ones on the left, one and the same on the server's side.",
    },
    "empty-line": {
      text: "Enter on an empty line: nothing leaves this time.",
      notes: "In lesson 1, it sent an empty datagram. UDP could; this program does not want to.",
    },
    "unknown-name": {
      text: "`quit`, and then a name that nobody has: nothing leaves either.",
      notes:
        "Both are words to the program. Ask what a program should do that finds no address: ask again, and never guess.",
    },
    "same-name": {
      text: "Two clients talk to the same name at the same time. Can the server tell them apart?",
      notes: "Take a vote. The name never crosses the wire, only the ports do.",
    },
    "same-name-replies": {
      text: "It can: the address is all that it needs.",
      notes:
        "Let somebody say what the server would print if both also had the same port. (They cannot: one port, one socket.)",
    },
    "one-leaves": {
      text: "One more message, and its sender is gone before the reply.",
      notes: "Ask: does the server know? Will it crash? Nothing announced that the client left.",
    },
    "reply-to-nobody": {
      text: "The reply is lost. The server serves the next.",
      notes:
        "Without the lab in between, Windows reports 10054 to a Python server here. End with the sentence to keep.",
    },
  },
  keep: "One unconnected socket serves any number of clients, because each datagram brings its sender's address, and that is all the state there is.",
  tryNext: [
    "Start the server with `lab run 5 server`, and `lab run 5 client` in as many terminals as you have. Who waits longest?",
    "Let the server remember how many messages each address has sent, and print it. When may it forget an address?",
    "Make it a room: each message goes to all addresses that have written so far. What happens to those who have left?",
  ],
};
