import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { networkInterfaces } from "node:os";

export interface Gate {
  /** the address that the server is bound to */
  readonly host: string;
  readonly port: number;
  /** `null`: on loopback nobody needs one */
  readonly token: string | null;
}

const loopbackNames = ["127.0.0.1", "localhost"];
const isEverywhere = (host: string) => host === "0.0.0.0" || host === "::";
const inUrl = (host: string) => (host.includes(":") ? `[${host}]` : host);

/** Why a request is turned away, as an HTTP status; `null`: it may come in. */
export function turnedAway(request: IncomingMessage, gate: Gate): 403 | 405 | null {
  if (request.method !== "GET" && request.method !== "HEAD") return 405;
  const { host, origin } = request.headers;
  // a name that was made to lead here (DNS rebinding) is none of ours
  if (host === undefined || !names(gate).includes(host.toLowerCase())) return 403;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 403;
  const site = request.headers["sec-fetch-site"];
  if (site === "cross-site" && request.headers["sec-fetch-mode"] !== "navigate") return 403;
  if (gate.token === null) return null;
  const given = new URL(request.url ?? "/", "http://lab").searchParams.get("token") ?? "";
  return same(given, gate.token) ? null : 403;
}

function names({ host, port }: Gate): readonly string[] {
  const own = isEverywhere(host)
    ? Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address))
    : [host];
  const withLoopback = isEverywhere(host) || host === "127.0.0.1" ? [...own, ...loopbackNames] : own;
  return withLoopback.map((name) => `${inUrl(name.toLowerCase())}:${port}`);
}

/** The link that the teacher gives to the class. */
export function link({ host, port, token }: Gate): string {
  const shown = isEverywhere(host) ? (outside() ?? "127.0.0.1") : host;
  return `http://${inUrl(shown)}:${port}/${token === null ? "" : `?token=${token}`}`;
}

const outside = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;

const digest = (text: string) => createHash("sha256").update(text).digest();
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
