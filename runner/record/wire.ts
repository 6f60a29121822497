import type { Actor, Lesson } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { pickPort } from "./endpoint.ts";
import { loopback } from "./socket.ts";
import { holding, type Holding, isFree, othersAt } from "./holding.ts";
import { heldByStranger } from "./ownership.ts";
import { platform } from "./platform/here.ts";
import { openRelay } from "./relay.ts";
import { running } from "./running.ts";
import { type Happening, openStage } from "./stage.ts";
import { openWireClients } from "./wire-clients.ts";
import { newSeed } from "./words.ts";

/** The lab between programs that somebody else has started. */
export interface Wire {
  /** where the server is to bind */
  readonly serverPort: number;
  close(): Promise<void>;
}

export interface WireOptions {
  /** where the clients send */
  readonly port: number;
  readonly onEvent: (event: Event) => void;
  /** a client is seen by the server at a port of the lab's */
  readonly onClient: (actor: Actor, port: number, seenAs: number) => void;
  /** somebody else has bound the clients' port besides the lab, and takes its datagrams */
  readonly onRival: (rival: Holding) => void;
}

export type OpenedWire =
  | { readonly ok: true; readonly wire: Wire }
  | { readonly ok: false; readonly holder: Holding | null };

const scene = "wire";
const eventsKept = 2_000;
const lookMs = 100;

export async function openWire(lesson: Lesson, { port, onEvent, onClient, onRival }: WireOptions): Promise<OpenedWire> {
  if (!(await isFree(port))) return { ok: false, holder: await holding(port) };
  const serverPort = await portFor(port);
  const server = { address: loopback, port: serverPort };
  const stage = openStage(lesson, newSeed(), 0, (event) => {
    if (stage.events.length > eventsKept) stage.events.splice(0, eventsKept / 2);
    onEvent(event);
  });
  const seen = new Set<number>();
  const emit = (happening: Happening) => {
    if (happening.kind === "sent" && happening.actor !== "server")
      tellSeen(happening.actor, happening.datagram.from.port);
    stage.emit(scene, happening);
  };
  const tellSeen = (actor: Actor, seenAs: number) => {
    const client = clients.all().find((one) => one.actor === actor);
    if (seen.has(seenAs) || !client) return;
    seen.add(seenAs);
    onClient(actor, client.port, seenAs);
  };
  const clients = openWireClients(({ actor, pid }, command) => {
    if (command !== null) emit({ kind: "started", actor, command: `${command} (${pid})` });
  });

  let serverInode: number | null = null;
  let serverPid: number | null = null;
  let toldBound = false;
  const come = () => {
    if (toldBound) return;
    toldBound = true;
    emit({ kind: "bound", actor: "server", endpoint: server });
  };
  const go = () => {
    if (toldBound) emit({ kind: "unbound", actor: "server", endpoint: server });
    toldBound = false;
  };
  /** `null`: the system does not tell */
  function look(): boolean | null {
    const sockets = platform.udpSockets();
    if (!sockets) return null;
    const inode = sockets.find(({ local }) => local.port === serverPort)?.inode ?? null;
    if (inode === serverInode) return inode !== null;
    if (serverInode !== null) go();
    serverInode = inode;
    if (inode === null) return false;
    serverPid = platform.processWith(inode);
    const program = serverPid === null ? null : running(serverPid);
    if (program) emit({ kind: "started", actor: "server", command: `${program.command} (${serverPid})` });
    come();
    return true;
  }

  const relay = await openRelay({
    stage,
    emit,
    port,
    home: () => ({ address: loopback, port }),
    server: () => ({ endpoint: server, sure: look() === true }),
    onServer(result) {
      if (platform.udpSockets()) look();
      else if (result === "sent") come();
      else go();
    },
    ownerOf: clients.ownerOf,
    isServers: (sender) => serverPid === null || !heldByStranger(serverPid, sender),
  });
  const rivals = new Set<number>();
  const timer = setInterval(() => {
    look();
    for (const rival of othersAt(port)) {
      if (!rivals.has(rival.pid)) onRival(rival);
      rivals.add(rival.pid);
    }
  }, lookMs);
  return {
    ok: true,
    wire: {
      serverPort,
      async close() {
        clearInterval(timer);
        await relay.close();
      },
    },
  };
}

/** The same in each run while it is free: the line to start the server with stays right. */
async function portFor(port: number): Promise<number> {
  const usual = port + 10_000;
  if (usual < 32_768 && (await isFree(usual))) return usual;
  return pickPort(new Set(platform.udpSockets()?.map(({ local }) => local.port)));
}
