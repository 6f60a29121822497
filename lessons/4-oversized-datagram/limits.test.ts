import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { test } from "node:test";
import { limits } from "./limits.ts";
import type { SystemName } from "./limits.ts";

const names: Readonly<Partial<Record<NodeJS.Platform, SystemName>>> = {
  linux: "linux",
  darwin: "macos",
  win32: "windows",
};
const here = names[process.platform];
const lessonFolder = new URL(
  import.meta.url.includes("/build/") ? "../../../lessons/4-oversized-datagram/" : "./",
  import.meta.url,
);

function blocks(language: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`lesson.${language}.md`, lessonFolder), "utf8");
  const found = text.matchAll(/<!-- system: (\w+) -->\n([^]*?)(?=<!-- (?:system:|\/system))/g);
  return new Map([...found].map(([, system = "", block = ""]) => [system, block]));
}

for (const language of ["en", "zh-CN"]) {
  test(`the ${language} text has the figures of the table`, () => {
    const texts = blocks(language);
    assert.deepEqual([...texts.keys()], Object.keys(limits));
    for (const [system, { largestPayload, refusal, cut }] of Object.entries(limits)) {
      for (const fact of [largestPayload, refusal.name, refusal.number, cut.name]) {
        assert.match(texts.get(system) ?? "", new RegExp(String(fact)), system);
      }
    }
  });
}

test("this machine's row is true", { skip: here === undefined }, async () => {
  const { largestPayload, refusal } = limits[here ?? "linux"];
  assert.equal({ ...constants.errno }[refusal.name as keyof typeof constants.errno], refusal.number);

  const receiver = createSocket("udp4");
  const sender = createSocket("udp4");
  await new Promise<void>((bound) => receiver.bind(0, "127.0.0.1", bound));
  const { port } = receiver.address();
  const sent = (size: number) =>
    new Promise<Error | null>((done) => sender.send(Buffer.alloc(size), port, "127.0.0.1", done));
  assert.equal(await sent(largestPayload), null);
  assert.match(String(await sent(largestPayload + 1)), /EMSGSIZE/);
  receiver.close();
  sender.close();
});
