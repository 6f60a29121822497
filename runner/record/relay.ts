import type { Actor } from "../model/lesson.ts";
import type { Endpoint, Loss } from "../model/recording.ts";
import { openPeer, type Peer } from "./endpoint.ts";
import { type FaultPlan, noFaults, treat } from "./faults.ts";
import { type Flow, openLine, type Owner, type Parcel } from "./flow.ts";
import { type Happening, type Stage } from "./stage.ts";

export interface RelayOptions {
  readonly stage: Stage;
  readonly emit: (happening: Happening) => void;
  /** the port that the clients send to */
  readonly port: number;
  /** the server's address as it is recorded */
  readonly home: Endpoint;
  /** where the server is; `sure` when it is known to be bound */
  readonly server: () => { readonly endpoint: Endpoint; readonly sure: boolean };
  /** told after each datagram to the server */
  readonly onServer: (result: "sent" | "refused") => void;
  readonly ownerOf: (clientPort: number) => Owner | null;
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

/** Datagrams that wait for their turn, in one direction of one client. */
const mostWaiting = 4096;
/** Datagrams handed on in one go. */
const atOnce = 32;
/** Clients remembered: after that the first ones' late replies find nobody. */
const mostFlows = 256;
export const delayMs = 1500;
/** A swapped datagram waits so long for the one that overtakes it. */
const swapMs = 10_000;

export async function openRelay({ stage, emit, port, home, server, onServer, ownerOf }: RelayOptions): Promise<Relay> {
  const flows = new Map<number, { readonly owner: Owner; readonly opening: Promise<Flow> }>();
  const timers = new Set<NodeJS.Timeout>();
  /** by direction, what is let go after the next one */
  const swapped = { toServer: null as (() => void) | null, toClient: null as (() => void) | null };
  /** arrivals that are as good as certain, by who gets them */
  const certain = new Map<() => void, Actor>();
  let underWay = 0;
  let closed = false;
  const front = await openPeer(
    (payload, from) => void fromClient(payload, from),
    () => {},
    port,
  );

  async function openFlow(client: Endpoint, owner: Owner): Promise<Flow> {
    const flow: { current?: Flow } = {};
    const peer = await openPeer(
      (payload) => flow.current && fromServer(flow.current, payload),
      () => onServer("refused"),
    );
    return (flow.current = { owner, client, peer, toServer: openLine(), toClient: openLine() });
  }

  function flowOf(client: Endpoint): Promise<Flow> | null {
    const known = flows.get(client.port);
    if (known?.owner.alive()) return known.opening;
    const owner = ownerOf(client.port);
    // what a client sent before its end may come after it; or the port has been handed to another program since
    if (known && !owner?.alive()) return known.opening;
    if (!owner) return null;
    forget(client.port);
    const opening = openFlow(client, owner);
    flows.set(client.port, { owner, opening });
    if (flows.size > mostFlows) forget(flows.keys().next().value!);
    return opening;
  }

  function forget(clientPort: number): void {
    const known = flows.get(clientPort);
    flows.delete(clientPort);
    front.forget(clientPort);
    void known?.opening.then(({ peer }) => peer.close());
  }

  async function fromClient(payload: Uint8Array, from: Endpoint): Promise<void> {
    if (closed) return;
    const flow = await flowOf(from);
    if (closed) return;
    if (!flow) return emit({ kind: "stranger", actor: "lab", datagram: stage.datagram(from, home, payload) });
    const datagram = stage.datagram(flow.peer.endpoint, home, payload);
    emit({ kind: "sent", actor: flow.owner.actor, datagram });
    send("toServer", flow, { datagram, payload });
  }

  function fromServer(flow: Flow, payload: Uint8Array): void {
    if (closed) return;
    flow.toServer.arrivals[0]?.();
    const datagram = stage.datagram(home, flow.peer.endpoint, payload);
    emit({ kind: "sent", actor: "server", datagram });
    send("toClient", flow, { datagram, payload });
  }

  function later(ms: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
    return () => {
      if (!timers.delete(timer)) return;
      clearTimeout(timer);
      act();
    };
  }

  function send(way: "toServer" | "toClient", flow: Flow, parcel: Parcel): void {
    const { fault, plan } = treat(relay.faults);
    relay.faults = plan;
    const go = (delivered?: () => void) => deliver(way, flow, delivered ? { ...parcel, delivered } : parcel);
    const overtaken = swapped[way];
    swapped[way] = null;
    switch (fault) {
      case "drop":
        emit({ kind: "dropped", actor: receiver(way, flow), id: parcel.datagram.id, why: "fault" });
        return overtaken?.();
      case "duplicate":
        go();
        return go(overtaken ?? undefined);
      case "delay":
        underWay += 1;
        later(delayMs, () => {
          underWay -= 1;
          go();
        });
        return overtaken?.();
      case "swap":
        underWay += 1;
        swapped[way] = later(swapMs, () => {
          underWay -= 1;
          go(overtaken ?? undefined);
        });
        return;
      case null:
        return go(overtaken ?? undefined);
    }
  }

  const receiver = (way: "toServer" | "toClient", flow: Flow) => (way === "toServer" ? "server" : flow.owner.actor);

  function deliver(way: "toServer" | "toClient", flow: Flow, parcel: Parcel): void {
    const line = flow[way];
    if (line.waiting.length >= mostWaiting) return drop(way, flow, parcel, "queue-full");
    underWay += 1;
    line.waiting.push(parcel);
    if (!line.busy) void work(way, flow);
  }

  function drop(way: "toServer" | "toClient", flow: Flow, { datagram, delivered }: Parcel, why: Loss): void {
    emit({ kind: "dropped", actor: receiver(way, flow), id: datagram.id, why });
    delivered?.();
  }

  async function work(way: "toServer" | "toClient", flow: Flow): Promise<void> {
    const line = flow[way];
    line.busy = true;
    while (line.waiting.length > 0) {
      if (closed) return;
      const to = way === "toServer" ? server() : { endpoint: flow.client, sure: flow.owner.alive() };
      const parcels = line.waiting.splice(0, to.sure ? atOnce : 1);
      for (const parcel of parcels) expect(way, flow, parcel, to.sure);
      const result = await handOn(way === "toServer" ? flow.peer : front, parcels, to);
      underWay -= parcels.length;
      if (closed) return;
      if (way === "toServer") onServer(result);
      if (result === "sent") while (line.arrivals[0]) line.arrivals[0]();
      const lost = line.arrivals.splice(0);
      for (const arrived of lost) certain.delete(arrived);
      for (const parcel of parcels.slice(parcels.length - lost.length)) drop(way, flow, parcel, "nobody-bound");
    }
    line.busy = false;
  }

  /** What is being sent: recorded as arrived when it is known to be, at the latest when its sending is over. */
  function expect(way: "toServer" | "toClient", flow: Flow, { datagram, delivered }: Parcel, sure: boolean): void {
    const { arrivals } = flow[way];
    const arrived = () => {
      arrivals.splice(arrivals.indexOf(arrived), 1);
      certain.delete(arrived);
      emit({ kind: "arrived", actor: receiver(way, flow), id: datagram.id });
      delivered?.();
    };
    arrivals.push(arrived);
    if (sure) certain.set(arrived, receiver(way, flow));
  }

  async function handOn(
    from: Peer,
    parcels: readonly Parcel[],
    { endpoint, sure }: { readonly endpoint: Endpoint; readonly sure: boolean },
  ): Promise<"sent" | "refused"> {
    const payloads = parcels.map(({ payload }) => payload);
    try {
      return await (sure ? from.pour(payloads, endpoint) : from.attempt(payloads[0]!, endpoint));
    } catch {
      return "refused";
    }
  }

  const relay: Relay = {
    faults: noFaults(stage.seed),
    underWay: () => underWay,
    acted(actor) {
      for (const [arrived, by] of certain) if (by === actor) arrived();
    },
    async close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      const open = await Promise.all([...flows.values()].map(({ opening }) => opening));
      await Promise.all([front.close(), ...open.map(({ peer }) => peer.close())]);
    },
  };
  return relay;
}
