import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ladder as chinese } from "../../words/zh-CN/ladder.ts";
import { ladder as words } from "../../words/en/ladder.ts";
import { conversation, script } from "../hand-written.ts";
import { cast } from "./cast.ts";
import { html } from "./html.ts";
import { mermaid } from "./mermaid.ts";
import { pcapng } from "./pcapng.ts";
import { svg } from "./svg.ts";

const hostile = [
  "</text><script>alert(1)</script>",
  "\"'&<>`;#%%{init}%%",
  "end\nNote over x: y",
  "\x00\x01\x1b[2J\u202e\ufffe\u{1f4a9}",
  "loop alt {} [] () -> --x",
];

function hostileRecording() {
  const s = script();
  for (const payload of hostile) {
    s.crosses("client", "server", payload);
    s.add("server", { kind: "printed", text: `${payload}\n` });
    s.add("client", { kind: "typed", line: payload });
  }
  s.add("</svg>end;#", { kind: "started", command: hostile.join(" ") });
  return s.recording("<lesson>");
}

test("svg and html hold every payload as text, never as markup", () => {
  for (const page of [svg(hostileRecording(), words), html(hostileRecording(), words)]) {
    assert.doesNotMatch(page, /<script|<lesson|<\/text><\/text>|alert\(1\)<\//);
    assert.doesNotMatch(page.replaceAll("\n", ""), /[\p{Cc}\p{Cf}\uFFFE]/u);
    assert.match(page, /&#60;script&#62;/);
  }
});

test("svg: lost ones are dashed, crossed out and named", () => {
  const picture = svg(conversation().recording(), chinese);
  assert.equal(picture.match(/class="cross"/g)?.length, 4);
  assert.equal(picture.match(/class="lost"/g)?.length, 4);
  assert.match(picture, /丢失：被实验台丢弃/);
  assert.match(picture, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});

test("html: the picture is for the eyes, the list for the ears, and both say the same", () => {
  const page = html(conversation().recording(), words);
  assert.match(page, /<figure aria-hidden="true">/);
  assert.match(page, /<html lang="en">/);
  assert.equal(page.match(/<li>/g)?.length, page.match(/<g>/g)?.length);
  assert.doesNotMatch(page, /<(script|link|img|iframe)|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
});

test("cast: a header, then frames in the order of their times", () => {
  const [header, ...frames] = cast(conversation().recording(), words)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  assert.deepEqual(header, {
    version: 2,
    width: 100,
    height: 30,
    title: "Datagrams of basic-echo",
  });
  const times = (frames as [number, string, string][]).map(([at, kind, text]) => {
    assert.equal(kind, "o");
    assert.match(text, /\r\n$/);
    return at;
  });
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
});

test("mermaid: nothing but letters, digits and entities after a colon", () => {
  for (const line of mermaid(hostileRecording(), words).trimEnd().split("\n").slice(1)) {
    assert.match(
      line,
      /^ {2}(participant \w+ as |Note over \w+: |\w+(->>|--x|--\))\w+: )([\p{L}\p{N} .,()/]|#\d+;)*$/u,
    );
  }
});

test("mermaid parses it", async (t) => {
  const loaded = (await import("mermaid").catch(() => null)) as {
    default: { parse(text: string): Promise<unknown> };
  } | null;
  if (loaded === null) return t.skip("mermaid is not installed, or not for this Node");
  for (const recording of [conversation().recording(), hostileRecording()]) {
    for (const language of [words, chinese]) await loaded.default.parse(mermaid(recording, language));
  }
});

test("pcapng: tshark sees each datagram with its ports, lengths and sound checksums", (t) => {
  if (spawnSync("tshark", ["--version"]).error) return t.skip("tshark is not installed");
  const folder = mkdtempSync(join(tmpdir(), "pcapng-"));
  const file = join(folder, "run.pcapng");
  writeFileSync(file, pcapng(conversation().recording(), words));
  const fields = ["ip.src", "ip.dst", "udp.srcport", "udp.dstport", "udp.length", "frame.cap_len", "frame.len"];
  const checks = ["ip.checksum.status", "udp.checksum.status", "frame.comment"];
  const asked = [...fields, ...checks].flatMap((field) => ["-e", field]);
  const options = [
    "-o",
    "udp.check_checksum:TRUE",
    "-o",
    "ip.check_checksum:TRUE",
    "-T",
    "fields",
    "-E",
    "separator=|",
  ];
  const { stdout } = spawnSync("tshark", ["-r", file, ...options, ...asked], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  assert.deepEqual(stdout.trimEnd().split("\n"), [
    "127.0.0.1|127.0.0.3|53211|8080|13|33|33|1|1|",
    "127.0.0.3|127.0.0.1|8080|53211|13|33|33|1|1|",
    "127.0.0.1|127.0.0.3|53211|8080|26|46|46|1|1|lost: the lab dropped it",
    "127.0.0.2|127.0.0.3|53212|8080|8|28|28|1|1|",
    "127.0.0.3|127.0.0.2|8080|53212|8|28|28|1|1|",
    "127.0.0.2|127.0.0.3|53212|8080|12|32|32|1|1|",
    "127.0.0.2|127.0.0.3|53212|8080|13|33|33|1|1|",
    "127.0.0.2|127.0.0.3|53212|8080|12|32|32|1|1|a copy",
    "127.0.0.1|127.0.0.3|53211|8080|65515|2076|65535|1|3|the recording kept 2,048 of 65,507 bytes",
    "127.0.0.1|127.0.0.3|53211|8080|15|35|35|1|1|",
    "127.0.0.3|127.0.0.1|8080|53211|198|218|218|1|1|lost: the receive buffer was full",
    "127.0.0.1|127.0.0.254|53211|8080|22|42|42|1|1|lost: nobody is bound there",
    "127.0.0.2|127.0.0.254|53212|8080|24|44|44|1|1|on its way",
  ]);
});

test("pcapng: what IPv4 cannot hold is left out, and the capture says so", () => {
  const s = script();
  const id = s.leaves("client", "server", "x", 65508);
  s.add("client", { kind: "dropped", id, why: "too-large" });
  const bytes = Buffer.from(pcapng(s.recording(), words));
  assert.ok(bytes.includes("1 datagram was too large for IPv4"));
  assert.equal(bytes.includes("not sent: too large"), false);
});
