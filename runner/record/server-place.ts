import type { Actor } from "../model/lesson.ts";
import type { Endpoint } from "../model/recording.ts";
import { loopback } from "./socket.ts";
import { pickPort } from "./endpoint.ts";
import type { Output } from "./output.ts";
import { platform } from "./platform/here.ts";
import type { Program } from "./program.ts";
import { saysInUse } from "./said.ts";
import type { Happening, Stage } from "./stage.ts";

interface Options {
  readonly stage: Stage;
  readonly emit: (happening: Happening) => void;
  readonly programs: ReadonlyMap<Actor, Program>;
  readonly lessonPort: number;
  /** the port handed to the server at first, and the one handed to the TCP programs */
  readonly given: number;
  readonly tcpPort: number;
}

export type Bound = "bound" | "ended" | "time";

const firstLooksMs = 10;
const laterLooksMs = 100;
/** After so long a server is looked at less often. */
const patienceMs = 5000;
/** Where the system does not tell, a server that has printed, or has run for so long, is taken to be bound. */
const blindMs = 1000;
/** After so long a server is no longer waited for; a person can see why. */
const longestMs = 30_000;
const tellMs = 1000;

/** Where the servers of a session are, as the socket table, refusals and answers tell it. */
export function openServerPlace({ stage, emit, programs, lessonPort, given: first, tcpPort }: Options) {
  let given = first;
  const places = new Map<Actor, Endpoint>();
  const outputs = new Map<Actor, Output>();
  const looks = new Map<Actor, NodeJS.Timeout>();
  let address: "given" | "written-in" | "unknown" = "unknown";

  const hold = (actor: Actor, port: number) => {
    if (places.has(actor)) return;
    const endpoint = { address: loopback, port };
    places.set(actor, endpoint);
    if (actor === "server") address = port === given ? "given" : "written-in";
    emit({ kind: "bound", actor, endpoint });
  };
  const leave = (actor: Actor) => {
    const endpoint = places.get(actor);
    places.delete(actor);
    if (endpoint) emit({ kind: "unbound", actor, endpoint });
  };

  /** The port that a server's own processes hold. */
  function heldPort(actor: Actor, program: Program): number | undefined {
    const pids = platform.tree(program.pid);
    if (actor.startsWith("tcp-")) return platform.tcpPortsOf(pids)[0];
    const open = (platform.udpSockets() ?? []).filter(({ local }) => local.port === given || local.port === lessonPort);
    if (open.length === 0) return undefined;
    const own = platform.inodesOf(pids);
    return open.find(({ inode }) => own.has(inode))?.local.port;
  }

  function look(actor: Actor, program: Program, began: number): void {
    if (program.exit() || places.has(actor) || programs.get(actor) !== program) return;
    const passed = performance.now() - began;
    const blind = platform.udpSockets() === null;
    const port = blind ? undefined : heldPort(actor, program);
    if (port !== undefined) return hold(actor, port);
    if (blind && (passed > blindMs || outputs.get(actor)?.all())) return hold(actor, given);
    looks.set(actor, setTimeout(look, passed < patienceMs ? firstLooksMs : laterLooksMs, actor, program, began));
  }

  /** Whether a server that found its port in use means the one that it was given. */
  const isGivenTaken = () =>
    given === lessonPort || (platform.udpSockets() ?? []).some(({ local }) => local.port === given);

  /** Another program came to the port first: it is named, and the next start gets another port. */
  async function giveWay(): Promise<void> {
    const port = given;
    given = pickPort(new Set(platform.udpSockets()?.map(({ local }) => local.port)));
    const holder = await platform.holder(port);
    const name = holder && `${holder.name} (${holder.pid})`;
    emit({ kind: "trouble", actor: "lab", trouble: { code: "port-held", port, holder: name } });
  }

  return {
    given: () => given,
    tcpPort,
    watch(actor: Actor, program: Program, output: Output): void {
      outputs.set(actor, output);
      if (/^(tcp-)?server\b/.test(actor)) look(actor, program, performance.now());
    },
    ended(actor: Actor, program: Program): void {
      if (programs.get(actor) !== program) return;
      clearTimeout(looks.get(actor));
      if (actor === "server" && !places.has(actor) && saysInUse(outputs.get(actor)?.all() ?? "")) {
        if (isGivenTaken()) void giveWay();
        else if (address === "unknown") address = "written-in";
      }
      leave(actor);
    },
    server: () => ({
      endpoint: places.get("server") ?? { address: loopback, port: address === "written-in" ? lessonPort : given },
      sure: places.has("server"),
    }),
    onServer(result: "sent" | "refused"): void {
      const program = programs.get("server");
      if (result === "sent") return program?.exit() === null ? hold("server", given) : undefined;
      leave("server");
      if (program && program.exit() === null) look("server", program, performance.now());
    },
    serverAddress: () => address,
    async bound(actor: Actor): Promise<Bound> {
      const began = performance.now();
      let told = false;
      for (;;) {
        const program = programs.get(actor);
        if (places.has(actor)) return "bound";
        if (!program || program.exit()) return "ended";
        const passed = performance.now() - began;
        if (passed > longestMs) return "time";
        if (passed > tellMs && !told) {
          told = true;
          emit({ kind: "waiting", actor, forWhat: "bind" });
        }
        await stage.change(firstLooksMs);
      }
    },
    close: () => looks.forEach((timer) => clearTimeout(timer)),
  };
}
