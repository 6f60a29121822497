import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Document } from "./document.ts";
import type { Feed } from "./feed.ts";
import { type Gate, link, turnedAway } from "./gate.ts";
import { mostViewers, openViewers } from "./viewers.ts";

export interface PageServer {
  readonly url: string;
  viewers(): number;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly document: Document;
  readonly feed: Feed;
  /** an address besides loopback: the link then carries a token */
  readonly host?: string | undefined;
  readonly onViewers: () => void;
}

/** Tried first, so that a page that is still open finds the next demo. */
const usualPort = 8700;
/** What is new is sent so often, in ms. */
const tickMs = 80;
const loopback = "127.0.0.1";

/** Serves the page and what happens, to be looked at and nothing else. Rejects with the system's error. */
export async function openPageServer({ document, feed, host = loopback, onViewers }: PageOptions): Promise<PageServer> {
  const viewers = openViewers(randomBytes(6).toString("hex"), () => JSON.stringify(feed.whole()), onViewers);
  let gate: Gate = { host, port: 0, token: null };
  const server = createServer(
    { maxHeaderSize: 8192, requestTimeout: 10_000, headersTimeout: 10_000 },
    (request, response) => {
      answer(request, response).catch(() => response.destroy());
    },
  );
  server.maxConnections = 4 * mostViewers;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(alwaysSaid)) response.setHeader(name, value);
    const refusal = turnedAway(request, gate);
    if (refusal) return end(response, refusal);
    const { pathname } = new URL(request.url ?? "/", "http://lab");
    if (pathname === "/") {
      response.setHeader("Content-Security-Policy", document.policy);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      return void response.end(document.html);
    }
    if (pathname !== "/events") return end(response, 404);
    if (viewers.count() >= mostViewers) return end(response, 503);
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
    // what is new goes to the others first, so that nothing in the whole picture comes again
    tellNews();
    const seen = request.headers["last-event-id"];
    viewers.add(response, typeof seen === "string" ? seen : undefined);
  }

  function tellNews(): void {
    const message = feed.take();
    if (message) viewers.send(JSON.stringify(message), message.all === true);
  }

  await listening(server, host);
  const { port } = server.address() as AddressInfo;
  gate = { host, port, token: host === loopback ? null : randomBytes(18).toString("base64url") };

  const tick = setInterval(tellNews, tickMs);
  tick.unref();

  return {
    url: link(gate),
    viewers: viewers.count,
    async close() {
      clearInterval(tick);
      viewers.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const alwaysSaid = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader("Connection", "close");
  response.end();
}

function listening(server: Server, host: string, port = usualPort): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port === 0) return reject(error);
      listening(server, host, 0).then(resolve, reject);
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve();
    });
  });
}
