import type { HelpWords } from "../help.ts";

export const help: HelpWords = {
  about: "Learn what UDP really does, with real programs and real datagrams.",
  headings: { usage: "Usage", commands: "Commands", options: "Options", examples: "Examples" },
  placeholders: { options: "options", command: "COMMAND" },
  bare: "Without a command: the guided lessons, from where you left off.",
  title: (command, about) => `${command}: ${about}`,
  version: "print the version",
  more: (line) => `More about a command: ${line}`,
  commands: {
    start: {
      about: "the guided lessons, from lesson N",
      more: "--dir names the folder of your workspace, new or there already; otherwise it is ./udp-lab.",
      examples: [
        { line: "start", does: "go on where you left off" },
        { line: "start 3", does: "begin with lesson 3" },
        { line: "start --dir ~/udp --track python", does: "work in ~/udp, in Python" },
      ],
    },
    list: {
      about: "the lessons, with what is done",
      examples: [{ line: "list", does: "all lessons" }],
    },
    run: {
      about: "run your server or client of lesson N in this terminal",
      more: "The program finds the lesson's address in LAB_HOST and LAB_PORT. Set them to use another.",
      examples: [
        { line: "run 1 server", does: "your server of lesson 1" },
        { line: "run sticky client --track python", does: "the Python client of lesson 3" },
        { line: "run 2 server --dir ~/mine", does: "~/mine/server.ts, .py, .go …" },
      ],
    },
    check: {
      about: "check your programs of lesson N, or of all lessons",
      more: "With only --server or only --client, only that program is checked.",
      examples: [
        { line: "check 1", does: "your server and client of lesson 1" },
        { line: "check 2 --track python", does: "the ones in Python" },
        { line: 'check 1 --server "./server 8080"', does: "any program that can be started" },
        { line: "check 1 --repeat 20", does: "is it luck?" },
        { line: "check --reporter junit -o report.xml", does: "all lessons, for a build server" },
      ],
    },
    watch: {
      about: "check again at each save",
      examples: [{ line: "watch 1", does: "lesson 1, until Ctrl-C" }],
    },
    hint: {
      about: "one more hint for lesson N",
      more: "It is about the first expectation that the last check found unmet, or about the one that is named.",
      examples: [
        { line: "hint 1", does: "each says more than the one before" },
        { line: "hint 1 client-trims", does: "about this expectation" },
      ],
    },
    solution: {
      about: "the solution of lesson N, beside your programs",
      examples: [
        { line: "solution 1", does: "asks first, before you have passed" },
        { line: "solution 2 server --track python", does: "one program, in Python" },
      ],
    },
    reset: {
      about: "the starter of lesson N again; yours is kept as a backup",
      examples: [
        { line: "reset 1", does: "server and client" },
        { line: "reset 1 client --yes", does: "the client, without a question" },
      ],
    },
    wire: {
      about: "draw every datagram between programs that you start yourself",
      examples: [{ line: "wire 1", does: "then start server and client in other terminals" }],
    },
    demo: {
      about: "play a lesson for a class",
      examples: [
        { line: "demo 1", does: "a key for each step" },
        { line: "demo 3 --web", does: "in a browser" },
        { line: "demo 1 --auto 5 --record class.jsonl", does: "a step every 5 seconds, recorded" },
      ],
    },
    export: {
      about: "a picture, a page or a capture of a recorded run",
      examples: [
        { line: "export class.jsonl --to svg -o class.svg", does: "a picture" },
        { line: "export class.jsonl --to pcapng -o class.pcapng", does: "for Wireshark" },
      ],
    },
    doctor: {
      about: "what this machine has, and who holds the lessons' ports",
      examples: [{ line: "doctor", does: "where to look when something does not work" }],
    },
  },
  options: {
    server: "check this command line in place of your server",
    client: "check this command line in place of your client",
    reporter: "how the result is written",
    output: "write it to this file",
    repeat: "the same check so many times",
    seed: "the random words of an earlier run",
    web: "in a browser",
    host: "the address that the page is served on",
    auto: "go on by itself, every so many seconds",
    record: "keep the run in this file",
    replay: "play such a file again",
    to: "what to make",
    yes: "do not ask",
    dir: "the folder with your server and client",
    track: "the language of the programs",
    lang: "the language of the lab",
    plain: "plain lines: no moving picture, no colour",
    "no-color": "no colour",
    help: "this help",
  },
};
