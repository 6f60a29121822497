import { payloadKept, type Event } from "../model/recording.ts";

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === "string";
const flag: Test = (value) => typeof value === "boolean";
const whole: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const port: Test = (value) => whole(value) && (value as number) <= 65535;
const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);
const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const shape =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(tests).every(([name, test]) => test(value[name]));

const nothing = oneOf(null);
const base64: Test = (value) => typeof value === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
const endpoint = shape({ address: text, port });
const datagram = shape({ id: whole, from: endpoint, to: endpoint, size: whole, payload: base64 });

const trouble = either(
  shape({ code: oneOf("port-held"), port, holder: either(text, nothing) }),
  shape({ code: oneOf("no-interpreter"), language: text, tried: listOf(text) }),
  shape({ code: oneOf("no-permission"), what: text }),
  shape({ code: oneOf("machine-too-slow") }),
  shape({ code: oneOf("flooded"), dropped: whole }),
  shape({ code: oneOf("not-on-this-system"), what: oneOf("hold-still", "limits") }),
  shape({ code: oneOf("lab-error"), detail: text }),
);

/** What each event has besides its time, scene and actor; a kind that is missing here does not compile. */
const kinds: Readonly<Record<Event["kind"], Test>> = {
  started: shape({ command: text }),
  bound: shape({ endpoint }),
  unbound: shape({ endpoint }),
  typed: shape({ line: text }),
  printed: shape({ text, omitted: either(whole, oneOf(undefined)) }),
  sent: shape({ datagram }),
  arrived: shape({ id: whole }),
  dropped: shape({ id: whole, why: oneOf("fault", "nobody-bound", "queue-full", "too-large") }),
  refused: shape({ to: endpoint }),
  settled: shape({ how: oneOf("seen", "rests", "time", "ended"), reads: either(flag, nothing) }),
  elsewhere: shape({ udp: listOf(port), tcp: listOf(port) }),
  refusals: shape({ count: whole }),
  exited: shape({ code: either(Number.isSafeInteger, nothing), signal: either(text, nothing) }),
  stranger: shape({ datagram }),
  waiting: shape({ forWhat: oneOf("bind", "keyboard", "answer", "datagram") }),
  trouble: shape({ trouble }),
};

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The event that a parsed line holds, or what is wrong with it. */
export function eventIn(value: unknown): Event | "unknown-event" | "damaged-event" {
  if (!isObject(value) || typeof value["kind"] !== "string" || !Object.hasOwn(kinds, value["kind"])) {
    return "unknown-event";
  }
  const { at, scene, actor, kind } = value;
  const placed = Number.isFinite(at) && (at as number) >= 0 && text(scene) && text(actor);
  if (!placed || !kinds[kind as Event["kind"]](value)) return "damaged-event";
  return "datagram" in value ? withPayload(value) : (value as unknown as Event);
}

function withPayload(value: Fields): Event | "damaged-event" {
  const encoded = value["datagram"] as { readonly payload: string; readonly size: number };
  const payload = Uint8Array.from(Buffer.from(encoded.payload, "base64"));
  if (payload.length > payloadKept || payload.length > encoded.size) return "damaged-event";
  return { ...value, datagram: { ...encoded, payload } } as unknown as Event;
}
