import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { recorded } from "./demo-run.ts";
import { lab, plainEnvironment } from "./lab.ts";

const folder = mkdtempSync(join(tmpdir(), "lab-demo-"));
after(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
/** The last lecture is remembered here, and not among the user's own files. */
const env = (mark = "") => ({
  ...plainEnvironment(),
  XDG_STATE_HOME: join(folder, "state"),
  LC_ALL: "C.UTF-8",
  LAB_TEST_MARK: mark,
});
describe("export", () => {
  before(async () => {
    const { code, stderr } = await lab(["demo", "1", "--auto", "--record", inFolder("1.ndjson")], folder, env());
    assert.equal(code, 0, stderr);
  });
  const made = async (to: string) => {
    const { code, stderr } = await lab(["export", "1.ndjson", "--to", to, "-o", `1.${to}`], folder, env());
    assert.equal(code, 0, stderr);
    return inFolder(`1.${to}`);
  };

  test("svg and html stand alone", async () => {
    assert.match(readFileSync(await made("svg"), "utf8"), /^<svg [\s\S]*lost: nobody is bound there[\s\S]*<\/svg>\n$/);
    assert.match(readFileSync(await made("html"), "utf8"), /^<!doctype html>[\s\S]*<ol>/);
  });

  test("cast: every line is what asciicast v2 asks for", async () => {
    const [header, ...frames] = readFileSync(await made("cast"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    const { version, width, height } = header as Record<string, unknown>;
    assert.deepEqual([version, typeof width, typeof height], [2, "number", "number"]);
    let earlier = 0;
    for (const [at, kind, text] of frames as [number, string, string][]) {
      assert.ok(at >= earlier && kind === "o" && typeof text === "string");
      earlier = at;
    }
  });

  test("pcapng: tshark sees each datagram with its ports, length and payload, and what was lost", async (t) => {
    if (spawnSync("tshark", ["--version"]).error) return t.skip("tshark is not installed");
    const file = await made("pcapng");
    const fields = ["udp.dstport", "udp.length", "udp.payload", "frame.comment"].flatMap((field) => ["-e", field]);
    const { stdout } = spawnSync("tshark", ["-r", file, "-T", "fields", "-E", "separator=|", ...fields], {
      encoding: "utf8",
    });
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("|"));
    const sent = recorded(inFolder("1.ndjson")).flatMap((event) => (event.kind === "sent" ? [event.datagram] : []));
    assert.deepEqual(
      rows.map(([port, length, payload]) => [port, length, payload]),
      sent.map(({ to, size, payload }) => [String(to.port), String(size + 8), Buffer.from(payload).toString("hex")]),
    );
    assert.deepEqual(
      rows.filter(([, , , comment]) => comment !== "").map(([, , , comment]) => comment),
      ["lost: nobody is bound there"],
    );
  });
});
