import { createServer } from "node:net";
import type { Actor, Lesson } from "../model/lesson.ts";
import type { Endpoint, Event, Recording, Trouble } from "../model/recording.ts";
import { clientPorts } from "./client-ports.ts";
import { pickPort } from "./endpoint.ts";
import { loopback } from "./socket.ts";
import { isFree } from "./holding.ts";
import type { FaultPlan } from "./faults.ts";
import { largestPayload } from "./limits.ts";
import { openOutput, type Output } from "./output.ts";
import { heldByStranger } from "./ownership.ts";
import { platform } from "./platform/here.ts";
import { type Exit, type Program, startProgram, sweep } from "./program.ts";
import { openRelay } from "./relay.ts";
import { type Command, commandText } from "./command.ts";
import { openServerPlace } from "./server-place.ts";
import { type Settled, settle } from "./settle.ts";
import { type Happening, openStage } from "./stage.ts";

/** The programs of a lesson, for real, with the lab between them. */
export interface Session {
  /** where the clients send */
  readonly address: Endpoint;
  /** what people are told of: the lesson's address, or one of the session's own where that is held */
  readonly home: Endpoint;
  /** why it is not the lesson's own */
  readonly held: Trouble | null;
  /** the newest events; a long session forgets the oldest */
  readonly events: readonly Event[];
  readonly programs: ReadonlyMap<Actor, Program>;
  /** what befalls the next datagrams */
  faults: FaultPlan;
  recording(): Recording;
  start(actor: Actor): void;
  /** asks it to end, and ends it if it does not */
  stop(actor: Actor): Promise<Exit | null>;
  /** `false` when nobody reads it any more */
  type(actor: Actor, line: string): boolean;
  runs(actor: Actor): boolean;
  /** settles when a server holds its port, has ended, or its time is up */
  bound(actor: Actor): Promise<"bound" | "ended" | "time">;
  /** waits until `seen`, or until the program rests or ends */
  settle(actor: Actor, seen?: () => boolean, limit?: number): Promise<Settled>;
  /** settles when no datagram is under way, or after so many ms */
  quiet(ms: number): Promise<void>;
  /** settles at the next event, or after so many ms */
  change(ms: number): Promise<void>;
  /**
   * Whether the server uses the port that it was given. One that has the lesson's address written in is in the lab's way
   * there: the clients must then be given another address, see `address` of the options.
   */
  serverAddress(): "given" | "written-in" | "unknown";
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly commands: (actor: Actor) => Command;
  /** how a person would write the command; the command itself where it is not given */
  readonly title?: (actor: Actor) => string;
  readonly seed: string;
  readonly onEvent?: (event: Event) => void;
  /** the port that is meant, in place of the lesson's own */
  readonly address?: number;
  /**
   * Who has that port: the relay, so that a client with the lesson's address written in is heard; or the server, which
   * then prints the address that the lesson's text speaks of, and the clients are given another.
   */
  readonly atHome?: "relay" | "server";
}

const scene = "live";
/** Events kept; a caller that wants all takes them as they come. */
const eventsKept = 20_000;
const stopMs = 400;
/** Output beyond a window's first bytes is shown so much later, in ms. */
const windowMs = 1000;
const settleMs = 2000;

/** The program that plays an actor: `client#2` is played by `client`. */
export const baseOf = (actor: Actor): string => actor.split("#")[0]!;

export async function openSession(lesson: Lesson, options: SessionOptions): Promise<Session> {
  const { seed, onEvent = () => {} } = options;
  const stage = openStage(lesson, seed, await largestPayload(lesson), (event) => {
    if (stage.events.length > eventsKept) stage.events.splice(0, eventsKept / 2);
    onEvent(event);
  });
  const emit = (happening: Happening) => stage.emit(scene, happening);
  const programs = new Map<Actor, Program>();
  const outputs = new Map<Actor, Output>();
  const lineCounts = new Map<Actor, number>();
  /** the last one is the one started or typed to last */
  const clients = new Map<Actor, Program>();

  const wanted = options.address ?? lesson.port;
  const holder = await heldBy(wanted);
  const taken = new Set(platform.udpSockets()?.map(({ local }) => local.port));
  const homePort = holder ? pickPort(taken) : wanted;
  const held: Trouble | null = holder && { code: "port-held", port: wanted, holder: holder.name };
  const other = pickPort(taken.add(homePort));
  const [port, given] = options.atHome === "server" ? [other, homePort] : [homePort, other];
  const tcpPort = (await freeForTcp(lesson.port)) ? lesson.port : pickPort(taken.add(other));
  const places = openServerPlace({ stage, emit, programs, lessonPort: lesson.port, given, tcpPort });
  // a server at home takes the place along when it has to move
  const home = () => ({ address: loopback, port: options.atHome === "server" ? places.given() : homePort });
  const relay = await openRelay({
    stage,
    emit,
    port,
    home,
    server: places.server,
    onServer: places.onServer,
    ownerOf: clientPorts(clients),
    isServers: (sender) => !heldByStranger(programs.get("server")?.pid ?? 0, sender),
  });
  if (held) emit({ kind: "trouble", actor: "lab", trouble: held });

  const touch = (actor: Actor) => {
    const program = programs.get(actor);
    if (!program || baseOf(actor) !== "client") return;
    clients.delete(actor);
    clients.set(actor, program);
  };

  const runs = (actor: Actor) => programs.get(actor)?.exit() === null;

  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    await Promise.all([...programs.values()].map((program) => program.kill()));
    places.close();
    await relay.close();
    sweep();
  }

  return {
    address: { address: loopback, port },
    get home() {
      return home();
    },
    held,
    events: stage.events,
    programs,
    get faults() {
      return relay.faults;
    },
    set faults(plan) {
      relay.faults = plan;
    },
    recording: () => ({ lesson: lesson.id, seed, events: stage.events }),
    runs,
    start(actor) {
      // a cast that is still being started when the learner leaves is not started any further
      if (closing || runs(actor)) return;
      const command = options.commands(actor);
      emit({ kind: "started", actor, command: options.title?.(actor) ?? commandText(command) });
      const output = openOutput((text, omitted) => {
        relay.acted(actor);
        emit({ kind: "printed", actor, text, ...(omitted > 0 ? { omitted } : {}) });
      });
      let window = performance.now();
      const base = baseOf(actor);
      const own = base === "server" ? places.given() : base === "client" ? port : places.tcpPort;
      const program = startProgram(command, { host: loopback, port: own }, (bytes) => {
        output.take(bytes);
        if (performance.now() - window < windowMs) return;
        window = performance.now();
        output.next();
      });
      programs.set(actor, program);
      outputs.set(actor, output);
      touch(actor);
      places.watch(actor, program, output);
      void program.ended.then(({ code, signal, failure }) => {
        output.next();
        if (failure) emit({ kind: "printed", actor, text: `${failure}: ${commandText(command)}\n` });
        places.ended(actor, program);
        emit({ kind: "exited", actor, code, signal });
      });
    },
    async stop(actor) {
      const program = programs.get(actor);
      if (!program) return null;
      program.signal("SIGTERM");
      const timer = setTimeout(() => void program.kill(), stopMs);
      const exit = await program.ended;
      clearTimeout(timer);
      return exit;
    },
    type(actor, line) {
      const program = programs.get(actor);
      if (!program || program.exit()) return false;
      outputs.get(actor)?.next();
      touch(actor);
      emit({ kind: "typed", actor, line });
      const typed = program.type(`${line}\n`);
      const lines = (lineCounts.get(actor) ?? 0) + 1;
      lineCounts.set(actor, lines);
      const isOld = () => lineCounts.get(actor) !== lines;
      void settle(stage, program, { seen: isOld, limit: settleMs }).then((settled) => {
        if (!isOld() && settled.how !== "ended") emit({ kind: "settled", actor, ...settled });
      });
      return typed;
    },
    bound: (actor) => places.bound(actor),
    settle: async (actor, seen = () => false, limit = settleMs) =>
      programs.has(actor) ? settle(stage, programs.get(actor)!, { seen, limit }) : { how: "ended", reads: null },
    async quiet(ms) {
      const until = performance.now() + ms;
      while (relay.underWay() > 0 && performance.now() < until) await stage.change(Math.min(20, ms));
    },
    change: stage.change,
    serverAddress: places.serverAddress,
    close: () => (closing ??= close()),
  };
}

/** The lesson's port is tried before any program runs, so that it is taken from nobody. */
async function heldBy(port: number): Promise<{ readonly name: string | null } | null> {
  if (await isFree(port)) return null;
  const holder = await platform.holder(port);
  return { name: holder && `${holder.name} (${holder.pid})` };
}

const freeForTcp = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, loopback, () => probe.close(() => resolve(true)));
  });
