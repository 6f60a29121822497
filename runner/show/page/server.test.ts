import assert from "node:assert/strict";
import { get, request } from "node:http";
import { connect } from "node:net";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Event } from "../../model/recording.ts";
import { demo } from "../../words/en/demo.ts";
import { ladder } from "../../words/en/ladder.ts";
import { script } from "../hand-written.ts";
import { pageDocument } from "./document.ts";
import { openFeed, rowsKept } from "./feed.ts";
import { openPageServer, type PageServer } from "./server.ts";

const open: PageServer[] = [];
after(() => Promise.all(open.map((server) => server.close())));

async function served(host?: string) {
  const feed = openFeed(ladder, ["client", "server"]);
  const document = pageDocument("Lesson", "en", demo.page);
  const server = await openPageServer({ document, feed, host, onViewers: () => {} });
  open.push(server);
  return { server, feed, url: new URL(server.url), document };
}

const status = (url: string | URL, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<number>((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.once("error", reject);
    asked.end();
  });

/** The messages that a viewer gets until there is one that satisfies. */
const heard = (
  url: URL,
  enough: (messages: readonly { readonly id: string; readonly data: string }[]) => boolean,
  lastSeen?: string,
) =>
  new Promise<readonly { readonly id: string; readonly data: string }[]>((resolve, reject) => {
    const asked = get(
      new URL(`/events${url.search}`, url),
      lastSeen ? { headers: { "Last-Event-ID": lastSeen } } : {},
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
          const messages = [...text.matchAll(/^id: (.*)\ndata: (.*)\n\n/gm)].map(([, id = "", data = ""]) => ({
            id,
            data,
          }));
          if (!enough(messages)) return;
          response.destroy();
          resolve(messages);
        });
      },
    );
    asked.once("error", reject);
  });

const typed = (line: string): Event => ({ at: 1, scene: "", actor: "client", kind: "typed", line });

test("a name that was made to lead here, and a foreign origin, are turned away", async () => {
  const { url } = await served();
  assert.equal(await status(url), 200);
  assert.equal(await status(url, { Host: `localhost:${url.port}` }), 200);
  assert.equal(await status(url, { Host: "evil.example" }), 403);
  assert.equal(await status(url, { Host: `evil.example:${url.port}` }), 403);
  assert.equal(await status(url, { Host: "127.0.0.1:1" }), 403);
  const events = new URL("/events", url);
  assert.equal(await status(events, { Origin: "http://evil.example" }), 403);
  assert.equal(await status(events, { Origin: "null" }), 403);
  assert.equal(await status(events, { Origin: url.origin }), 200);
  assert.equal(await status(events, { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" }), 403);
});

test("viewers can look, and nothing else", async () => {
  const { url } = await served();
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) assert.equal(await status(url, {}, method), 405, method);
  assert.equal(await status(new URL("/../../etc/passwd", url)), 404);
});

test("on another address nothing is shown without the token of the link", async () => {
  const { url } = await served("127.0.0.2");
  assert.equal(url.hostname, "127.0.0.2");
  assert.equal(await status(url), 200);
  for (const search of ["", "?token=", "?token=wrong", `?token=${url.searchParams.get("token")!.slice(1)}`])
    for (const path of ["/", "/events"]) assert.equal(await status(new URL(path + search, url)), 403, path + search);
});

test("the page may run its own script only", async () => {
  const { url, document } = await served();
  const policy = await new Promise<string>((resolve) =>
    get(url, ({ headers }) => resolve(String(headers["content-security-policy"]))),
  );
  assert.equal(policy, document.policy);
  assert.match(policy, /^default-src 'none'; script-src ('sha256-[\w+/=]+' ?)+; style-src 'sha256/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.doesNotMatch(document.html, /https?:(?!\/\/www\.w3\.org)/);
  assert.ok(Buffer.byteLength(document.html) < 30_000, "under 30 KB");
  assert.doesNotMatch(document.html, /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(/);
});

test("who comes late gets the whole picture; who comes back gets what was missed", async () => {
  const { url, feed } = await served();
  feed.caption({ where: "here", text: "first" });
  feed.add(typed("one"));
  const [whole] = await heard(url, ({ length }) => length > 0);
  assert.match(whole!.data, /"all":true.*"one"/);
  feed.add(typed("two"));
  await wait(200);
  feed.add(typed("three"));
  const later = await heard(url, (messages) => messages.some(({ data }) => data.includes("three")), whole!.id);
  assert.doesNotMatch(later.map(({ data }) => data).join(), /"all":true|"one"/);
  const stranger = await heard(url, ({ length }) => length > 0, "another-3");
  assert.match(stranger[0]!.data, /"all":true/);
});

test("a viewer that never reads is let go, and the memory stays bounded", async () => {
  const { server, url, feed } = await served();
  const socket = connect(Number(url.port), url.hostname, () => {
    socket.write(`GET /events HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`);
    socket.pause();
  });
  socket.on("error", () => {});
  while (server.viewers() === 0) await wait(10);
  const s = script();
  const limit = performance.now() + 20_000;
  for (let round = 0; server.viewers() > 0; round++) {
    assert.ok(performance.now() < limit, "still there");
    for (let n = 0; n < 400; n++) feed.add({ ...typed("x".repeat(200)), at: round });
    s.crosses("client", "server", "y".repeat(50));
    await wait(85);
  }
  socket.destroy();
});

test("of 100,000 events the page keeps the last ones", () => {
  const feed = openFeed(ladder, ["client", "server"]);
  const s = script();
  for (let n = 0; n < 30_000; n++) s.crosses("client", "server", `n${n}`);
  for (const event of s.recording("x").events) feed.add(event);
  const whole = feed.whole();
  assert.equal(whole.rows.length, rowsKept);
  assert.match(whole.rows.at(-1)!.label, /n29999/);
  assert.ok((feed.take()?.rows.length ?? 0) <= rowsKept);
});
