import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "Oversized datagram",
  about: "A datagram that is too large is refused or cut, and only one of the two ends hears of it.",
  expectations: {
    "server-whole-at-1024": {
      sentence: "A datagram of 1024 bytes just fits: the server prints 1024, and does not complain.",
      hints: [
        "The buffer holds 1024 bytes. A datagram of exactly so many is whole.",
        "Do not conclude from the length that something was cut: a full buffer alone proves nothing. Ask the system, which knows whether there was more.",
        "TypeScript: `const { payload, truncated } = await server.receive(1024)`, then print `payload.length`. Python: `payload, _, flags, sender = server.recvmsg(1024)`, then print `len(payload)`. Complain only for `truncated`, or `flags & socket.MSG_TRUNC`.",
      ],
    },
    "server-notices-1025": {
      sentence: "When a datagram is larger than its buffer, the server says that it was truncated.",
      hints: [
        "Of 1025 bytes, 1024 arrive in the buffer, and nothing looks wrong. Who knows that there was one more?",
        "The system knows. On Linux and macOS it sets the flag MSG_TRUNC, which a plain `recvfrom` does not show; on Windows the receive fails with 10040. A larger buffer is no way out: here it stays at 1024 bytes.",
        'TypeScript: `if (truncated) console.log("truncated")`, where `truncated` comes from `await server.receive(1024)`. Python: `payload, _, flags, sender = server.recvmsg(1024)`, then `if flags & socket.MSG_TRUNC: print("truncated")`. On Windows, Python has no `recvmsg`: catch the `OSError` whose `winerror` is 10040.',
      ],
    },
    "server-survives": {
      sentence: "After a datagram that was too large, the server reports the next one as usual.",
      hints: [
        "The rest of the large datagram is gone. The next receive brings the next datagram, whole.",
        "Does your server end, or wait for a rest that will not come, or say `truncated` once more for a small datagram? Each receive tells only about its own datagram.",
        "Put the receive and the printing into one loop, and keep nothing from one round to the next. TypeScript: `for (;;) { const { payload, truncated } = await server.receive(1024); … }`. Python: `while True: payload, _, flags, sender = server.recvmsg(1024)`, with `try` and `except OSError` inside the loop for Windows.",
      ],
    },
    "client-largest": {
      sentence: "The largest datagram that the system takes crosses the wire as one, and no refusal is printed.",
      hints: [
        "So many bytes, one send, one datagram. Nothing has to be divided.",
        "Look for a limit of your own making, a loop that sends pieces, or letters that take more than one byte each.",
        'TypeScript: `client.send(Buffer.alloc(size, "x"), port, host, done)`. Python: `client.sendto(b"x" * size, (HOST, PORT))`. One call, whatever the size.',
      ],
    },
    "client-refused-at-65508": {
      sentence: "One byte more, and the client prints the system's refusal; nothing crosses the wire.",
      hints: [
        "Above the limit the send fails. Your client should say so, in the system's words.",
        "Try it, and catch what comes. In Node there is a trap: `send` without a callback says nothing at all about a datagram that was too large. Do not send the bytes in two pieces.",
        'TypeScript: `client.send(payload, port, host, (error) => console.log(error ? error.message : "sent"))`. Python: `try: client.sendto(payload, (HOST, PORT))`, then `except OSError as error: print(error)`.',
      ],
    },
    "client-survives": {
      sentence: "After a refusal, the client sends the next size as usual.",
      hints: [
        "A refusal is about one datagram. The socket is as good as before.",
        "Does the error end your program, or leave the loop? Take it where you send, inside the loop, and go on.",
        "TypeScript: give each `send` its callback, which prints the error; no `throw`, no `break` and no `close()` there. Python: inside `while True:`, `try: client.sendto(…)`, then `except OSError as error: print(error)`, with no `break`.",
      ],
    },
  },
  quests: {
    "buffer-exactly-filled": "Fill the server's buffer to the last byte: 1024.",
    "datagram-cut": "Send 3000 bytes, more than the buffer holds, and see them cut.",
    "next-one-whole": "After a cut datagram, send one of 5 bytes: it comes whole.",
    "no-bytes-at-all": "Send a datagram of 0 bytes.",
    "largest-crossed": "Send the largest datagram that your system takes.",
    "made-the-system-refuse": "Make the system refuse a datagram.",
    "went-on-after-refusal": "After a refusal, send one that goes through.",
  },
  predictions: {
    "larger-than-the-buffer": {
      question: "3000 bytes arrive; the server receives with a buffer of 1024. What does it get?",
      options: {
        "all-of-it": "All 3000: the buffer grows",
        "three-pieces": "Three pieces, one at each receive",
        "first-1024": "The first 1024, and no error",
        "receive-fails": "An error: the datagram does not fit",
      },
      afterwards:
        "The arrow says 3000, the server says 1024. The buffer was filled, and the rest was thrown away. On Linux and macOS the receive succeeds all the same, and a flag is all that tells; on Windows it also fails, with error 10040, for which this server prints the same word. If you guessed another system's way, you were right somewhere else; if you guessed three pieces, that is how TCP would do it.",
    },
    "the-receive-after": {
      question: "After the 3000 bytes, 5 more are sent as a datagram of their own. What does the next receive give?",
      options: {
        "the-rest": "1024 of the bytes that are left over",
        "rest-and-five": "What is left over, and the 5 bytes with it",
        "the-five": "The 5 bytes",
      },
      afterwards:
        "It gave the 5 bytes. One receive takes one datagram off the queue, whole or cut; what was cut off is nowhere. It is natural to think that a rest must wait somewhere, since in TCP it does. In UDP nothing of one datagram ever shows up in another.",
    },
    "what-the-sender-hears": {
      question: "The server could keep only 1024 of the 3000 bytes. What does the client hear of it?",
      options: {
        "error-at-once": "Its send fails",
        "error-later": "An error at its next send",
        nothing: "Nothing",
      },
      afterwards:
        "Nothing: no arrow points back, and the client printed that 3000 bytes went. It is true, they went. How large the receiver's buffer is, is the receiver's own affair. If you expected an error, you have named what a program on top of UDP must do itself: agree on a size.",
    },
    "one-byte-too-many": {
      question: "You ask for 65508 bytes, one more than a datagram can hold. What happens?",
      options: {
        "two-datagrams": "Two datagrams go",
        "cut-to-fit": "One goes, without the last byte",
        refused: "None goes, and the client is told",
        "lost-silently": "None goes, and nobody is told",
      },
      afterwards:
        "The send failed with EMSGSIZE (10040 on Windows), and nothing crossed the wire. UDP never divides what it was given: a datagram goes whole, or not at all. On macOS, that happens above 9216 already. If you guessed that nobody is told: a Node program that sends by `dgram` without a callback really hears nothing.",
    },
  },
  demo: {
    "both-start": {
      text: "A server with a buffer of 1024 bytes, and a client that sends as many bytes as you ask for.",
      notes:
        "Say that this server answers nothing, so all arrows will point one way. Numbers are typed here, not words.",
    },
    "five-bytes": {
      text: "5: one datagram of 5 bytes.",
      notes: "Show where each lane prints its own view: the client says what it sent, the server what it has.",
    },
    "buffer-full": {
      text: "1024: the buffer is filled to the last byte.",
      notes:
        "Full is not too full: the server does not complain. Ask what 1025 will do, and let the class vote before you go on.",
    },
    "one-byte-more": {
      text: "1025 went. How many came?",
      notes:
        "Compare the arrow with the server's line: 1024, truncated. Ask who knows of the lost byte. On Windows the receive fails with 10040; elsewhere only MSG_TRUNC tells.",
    },
    "three-thousand": {
      text: "3000 bytes, and about 2000 of them are gone.",
      notes: "Do not go on yet. Ask: the next datagram has 5 bytes; what will the server print? Many say 1024.",
    },
    "five-again": {
      text: "5: the next datagram comes whole. The rest of the last one does not come.",
      notes:
        "Here UDP and TCP part: a stream keeps what was not read, a datagram is taken once. Point out that no arrow goes back to the client.",
    },
    "no-bytes": {
      text: "0: the smallest datagram there is.",
      notes: "Only a header, as in lesson 1. It fits into any buffer.",
    },
    "the-largest": {
      text: "65507: the largest datagram in IPv4.",
      notes:
        "65535 − 20 − 8. On a Mac the limit is 9216 by default, and the system refuses this one already: use `t` and type 9216. The server sees only 1024 of it again.",
    },
    "above-the-limit": {
      text: "65508: one byte more. No arrow.",
      notes:
        "The refusal comes from the client's own system, before anything leaves: EMSGSIZE, 10040 on Windows. Compare the two ends: too large to send is reported, too large for the receiver is not.",
    },
    "a-whole-megabyte": {
      text: "1,000,000: is UDP good for sending a picture?",
      notes:
        "Collect what a program would need: dividing, numbering, acknowledging, sending again. That list is most of TCP.",
    },
    "life-goes-on": {
      text: "100: after two refusals, the socket is as good as before.",
      notes: "A refusal concerns one datagram. End with the sentence to keep.",
    },
  },
  keep: "A datagram goes whole or is refused, and is received in one go or cut: it is never split, and of a cut the sender hears nothing.",
  tryNext: [
    "Give the server a buffer of three bytes: `LAB_BUFFER=3 lab run 4 server`, then `lab run 4 client` in a second terminal, and type `5`.",
    "Let the client say how many bytes of headers go with each size, and which part of the whole they are at size 1, 100 and 1000.",
    "Think out how two programs could send a file of 1 MB by datagrams of 1000 bytes. What must each datagram say besides its bytes? What happens if the third is lost?",
  ],
};
