import type { Actor } from "../model/lesson.ts";
import type { Endpoint } from "../model/recording.ts";
import { type Fault, type FaultPlan, noFaults, treat } from "./faults.ts";
import type { Flow, Owner } from "./flow.ts";
import { type Line, type LineOptions, openLine, type Parcel } from "./line.ts";
import { openPeer, type Peer } from "./peer.ts";
import { platform } from "./platform/here.ts";
import { openSocket } from "./socket.ts";
import { type Happening, type Stage } from "./stage.ts";

export interface RelayOptions {
  readonly stage: Stage;
  readonly emit: (happening: Happening) => void;
  /** the port that the clients send to */
  readonly port: number;
  /** the server's address as it is recorded */
  readonly home: () => Endpoint;
  /** where the server is; `sure` when it is known to be bound */
  readonly server: () => { readonly endpoint: Endpoint; readonly sure: boolean };
  /** told after each datagram to the server */
  readonly onServer: (result: "sent" | "refused") => void;
  readonly ownerOf: (clientPort: number) => Owner | null;
  /** a port, besides the server's own, that its program may have sent from */
  readonly isServers: (port: number) => boolean;
}

export interface Relay {
  /** what befalls the next datagrams, whichever way they go */
  faults: FaultPlan;
  /** datagrams that have neither arrived nor been lost yet */
  underWay(): number;
  /** an actor has done something: what was sent to it just now, it has; a cause stands before its effect */
  acted(actor: Actor): void;
  close(): Promise<void>;
}

/** Clients remembered: after that the first ones' late replies find nobody. */
const mostFlows = 256;
export const delayMs = 1500;
/** A swapped datagram waits so long for the one that overtakes it. */
const swapMs = 10_000;

interface Known {
  readonly owner: Owner;
  readonly opening: Promise<Flow>;
  /** once it is open */
  flow?: Flow;
}

export async function openRelay({
  stage,
  emit,
  port,
  home,
  server,
  onServer,
  ownerOf,
  isServers,
}: RelayOptions): Promise<Relay> {
  const flows = new Map<number, Known>();
  const timers = new Set<NodeJS.Timeout>();
  /** by direction, what is let go after the next one */
  const swapped = { toServer: null as (() => void) | null, toClient: null as (() => void) | null };
  /** delayed and swapped ones */
  let held = 0;
  let closed = false;
  const open = platform.bursts ? (await import("./burst.ts")).openBurstSocket : openSocket;
  const front = await openPeer(fromClient, () => {}, { on: port, open });
  const elsewhere = await openPeer(
    () => {},
    () => {},
    { open },
  );

  async function openFlow(client: Endpoint, owner: Owner): Promise<Flow> {
    const opened: { flow?: Flow } = {};
    const peer = await openPeer(
      (payload, from) => opened.flow && fromServer(opened.flow, payload, from),
      () => onServer("refused"),
      { open },
    );
    const line = (via: Peer, receiver: Actor, options: Pick<LineOptions, "to" | "onResult">) =>
      openLine({
        ...options,
        via,
        receiver,
        isClosed: () => closed,
        onArrived({ datagram: { id }, delivered }) {
          emit({ kind: "arrived", actor: receiver, id });
          delivered?.();
        },
        onLost({ datagram: { id }, delivered }, why) {
          emit({ kind: "dropped", actor: receiver, id, why });
          delivered?.();
        },
      });
    const toClient = { to: () => ({ endpoint: client, sure: owner.alive() }), onResult: () => {} };
    return (opened.flow = {
      owner,
      client,
      peer,
      toServer: line(peer, "server", { to: server, onResult: onServer }),
      toClient: line(front, owner.actor, toClient),
      astray: line(elsewhere, owner.actor, toClient),
    });
  }

  function flowOf(client: Endpoint): Flow | Promise<Flow> | null {
    const known = flows.get(client.port);
    if (known?.owner.alive()) return known.flow ?? known.opening;
    const owner = ownerOf(client.port);
    // what a client sent before its end may come after it; or the port has been handed to another program since
    if (known && !owner?.alive()) return known.opening;
    if (!owner) return null;
    forget(client.port);
    const entry: Known = { owner, opening: openFlow(client, owner) };
    void entry.opening.then((flow) => (entry.flow = flow));
    flows.set(client.port, entry);
    if (flows.size > mostFlows) forget(flows.keys().next().value!);
    return entry.opening;
  }

  function forget(clientPort: number): void {
    const known = flows.get(clientPort);
    flows.delete(clientPort);
    front.forget(clientPort);
    elsewhere.forget(clientPort);
    void known?.opening.then(({ peer }) => peer.close());
  }

  function fromClient(payload: Uint8Array, from: Endpoint): void {
    if (closed) return;
    const flow = flowOf(from);
    if (!flow) return emit({ kind: "stranger", actor: "lab", datagram: stage.datagram(from, home(), payload) });
    if (flow instanceof Promise) void flow.then((opened) => toServer(opened, payload));
    else toServer(flow, payload);
  }

  function toServer(flow: Flow, payload: Uint8Array): void {
    if (closed) return;
    const datagram = stage.datagram(flow.peer.endpoint, home(), payload);
    emit({ kind: "sent", actor: flow.owner.actor, datagram });
    send("toServer", flow.toServer, { datagram, payload });
  }

  function fromServer(flow: Flow, payload: Uint8Array, from: Endpoint): void {
    if (closed) return;
    const usual = from.port === flow.toServer.goesTo();
    if (!usual && !isServers(from.port))
      return emit({ kind: "stranger", actor: "lab", datagram: stage.datagram(from, flow.peer.endpoint, payload) });
    flow.toServer.confirm();
    const datagram = stage.datagram(usual ? home() : from, flow.peer.endpoint, payload);
    emit({ kind: "sent", actor: "server", datagram });
    send("toClient", usual ? flow.toClient : flow.astray, { datagram, payload });
  }

  function later(ms: number, act: () => void): () => void {
    held += 1;
    const go = () => {
      timers.delete(timer);
      held -= 1;
      act();
    };
    const timer = setTimeout(go, ms);
    timers.add(timer);
    return () => {
      if (!timers.has(timer)) return;
      clearTimeout(timer);
      go();
    };
  }

  function send(way: "toServer" | "toClient", line: Line, parcel: Parcel): void {
    const { fault, plan } = treat(relay.faults);
    relay.faults = plan;
    if (fault || swapped[way]) strike(fault, way, line, parcel);
    else line.push(parcel);
  }

  function strike(fault: Fault | null, way: "toServer" | "toClient", line: Line, parcel: Parcel): void {
    const overtaken = swapped[way];
    swapped[way] = null;
    const go = () => line.push(overtaken ? { ...parcel, delivered: overtaken } : parcel);
    switch (fault) {
      case "drop":
        line.drop(parcel, "fault");
        return overtaken?.();
      case "duplicate":
        line.push(parcel);
        return go();
      case "delay":
        later(delayMs, () => line.push(parcel));
        return overtaken?.();
      case "swap":
        swapped[way] = later(swapMs, go);
        return;
      case null:
        return go();
    }
  }

  function* lines(): Iterable<Line> {
    for (const { flow } of flows.values()) if (flow) yield* [flow.toServer, flow.toClient, flow.astray];
  }

  const relay: Relay = {
    faults: noFaults(stage.seed),
    underWay() {
      let count = held;
      for (const line of lines()) count += line.underWay();
      return count;
    },
    acted(actor) {
      for (const line of lines()) if (line.receiver === actor) line.confirmSure();
    },
    async close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      const opened = await Promise.all([...flows.values()].map(({ opening }) => opening));
      await Promise.all([front, elsewhere, ...opened.map(({ peer }) => peer)].map((peer) => peer.close()));
    },
  };
  return relay;
}
