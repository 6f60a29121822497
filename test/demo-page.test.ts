import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { script } from "../runner/show/hand-written.ts";
import { encodeEvent, encodeHeader } from "../runner/store/events.ts";
import { plainEnvironment } from "./lab.ts";
import { peakMegabytes } from "./leftovers.ts";
import { type LabTerminal, openLab } from "./terminal.ts";

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const switches = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const skip = chromium === undefined ? "no chromium on this machine" : false;

describe("the page for the class, in a browser", { skip, timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "lab-page-"));
  let browser: Browser;
  let terminal: LabTerminal;
  let url = "";
  const complaints: string[] = [];

  before(async () => {
    const { chromium: launcher } = await import("playwright-core");
    browser = await launcher.launch({ executablePath: chromium!, args: switches });
    const env = { ...plainEnvironment(), XDG_STATE_HOME: folder, LC_ALL: "C.UTF-8" };
    terminal = openLab(["demo", "1", "--web"], { cwd: folder, columns: 110, rows: 32, env });
    await terminal.until(/http:\/\/127\.0\.0\.1:\d+\//, "screen");
    url = /http:\/\/127\.0\.0\.1:\d+\//.exec(terminal.screen())![0];
  });
  after(async () => {
    await browser?.close();
    await terminal?.close();
    rmSync(folder, { recursive: true });
  });

  async function visit(width = 1280, height = 720): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height } });
    page.on(
      "console",
      (message) => message.type() === "error" && !message.text().includes("404") && complaints.push(message.text()),
    );
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    return page;
  }

  /** the page's policy lets nobody wait inside it */
  const counts = async (page: Page, selector: string, count: number) => {
    for (const limit = performance.now() + 10_000; (await page.locator(selector).count()) !== count; await wait(30))
      assert.ok(performance.now() < limit, `${selector}: ${await page.locator(selector).count()} in place of ${count}`);
  };
  const sees = (page: Page, text: string | RegExp) =>
    page.locator("#list li").filter({ hasText: text }).first().waitFor({ state: "attached" });
  const rested = () => terminal.until(/^(?![\s\S]*playing)/, "screen");
  const pass = async (count: number) => {
    for (let step = 0; step < count; step++) {
      await terminal.press({ letter: " " });
      await rested();
    }
  };

  test("arrows come as datagrams fly; the text is the step's; the notes stay with the teacher", async () => {
    const page = await visit();
    await pass(3);
    await sees(page, '"HELLO"');
    await counts(page, "#ladder line.here", 2);
    assert.equal(await page.locator("h1").textContent(), "A line becomes one datagram. Its capitals come back.");
    assert.match((await page.locator("#outputs").textContent()) ?? "", /<=== HELLO/);
    assert.doesNotMatch((await page.locator("body").textContent()) ?? "", /Read out the two ports/);
    await page.close();
  });

  test("a dropped one dies on its way: vermilion, dashed, crossed out", async () => {
    const page = await visit();
    await terminal.press({ letter: "d" });
    await pass(1);
    await sees(page, "the lab dropped it");
    await counts(page, "#ladder .cross", 1);
    const look =
      "(() => { const { stroke, strokeDasharray } = getComputedStyle(document.querySelector('#ladder line.lost')); return [stroke, strokeDasharray]; })()";
    const [stroke, dash] = (await page.evaluate(look)) as string[];
    assert.equal(stroke, "rgb(185, 61, 0)");
    assert.notEqual(dash, "none");
    const lowest =
      "Math.max(...[...document.querySelectorAll('#ladder line.here, #ladder line.lost')].map((line) => line.getBoundingClientRect().bottom)) / document.querySelector('#ladder').getBoundingClientRect().bottom";
    assert.ok(((await page.evaluate(lowest)) as number) < 0.97, "the newest row is not at the very bottom");
    await page.close();
  });

  test("a reload in mid-run, and a second viewer, get the whole picture", async () => {
    const [one, two] = [await visit(), await visit(1920, 1080)];
    await one.reload();
    for (const page of [one, two]) {
      await sees(page, "the lab dropped it");
      await counts(page, "#ladder line.here", 2);
    }
    await terminal.until("2 viewers", "screen");
    assert.equal(await one.locator("#list").textContent(), await two.locator("#list").textContent());
    await terminal.press("Left");
    for (const page of [one, two]) await counts(page, "#ladder .cross", 0);
    await terminal.press("Right");
    for (const page of [one, two]) await counts(page, "#ladder .cross", 1);
    await Promise.all([one.close(), two.close()]);
    await terminal.until("0 viewers", "screen");
  });

  test("a script in a payload is text", async () => {
    const page = await visit();
    await terminal.press({ letter: "g" }, { letter: "6" }, "Enter");
    await sees(page, '"ME TOO"');
    await rested();
    await terminal.press({ letter: "t" });
    const hostile = "</script><img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";
    await terminal.type(hostile);
    await terminal.press("Esc");
    await sees(page, "onerror");
    assert.equal(await page.title(), "Lesson 1: Basic echo");
    assert.equal(await page.locator("img").count(), 0);
    await page.close();
  });

  test("one connection a page, and nothing from elsewhere", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(url);
    await sees(page, '"HELLO"');
    assert.deepEqual(
      asked.filter((path) => path !== "/favicon.ico"),
      ["/", "/events"],
    );
    await page.close();
  });

  test("every control by keyboard; black on white until somebody asks for dark", async () => {
    const page = await visit();
    await sees(page, '"HELLO"');
    const back = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    assert.equal(await back(), "rgb(255, 255, 255)");
    const reached: (string | null)[] = [];
    for (let tab = 0; tab < 4; tab++) {
      await page.keyboard.press("Tab");
      reached.push((await page.evaluate("document.activeElement.id")) as string);
    }
    assert.deepEqual(reached, ["show-list", "smaller", "larger", "dark"]);
    await page.keyboard.press("Enter");
    assert.equal(await back(), "rgb(0, 0, 0)");
    assert.equal(await page.locator("#dark").getAttribute("aria-pressed"), "true");
    const size = () => page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)");
    const before = (await size()) as number;
    await page.locator("#larger").press("Space");
    assert.ok(((await size()) as number) > before);
    await page.close();
  });

  test("axe finds nothing, in light, in dark, and with the list", async () => {
    const page = await visit();
    await sees(page, '"HELLO"');
    const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
    // the page's policy refuses scripts that are not its own; the debugger's may come in
    const check = async () => {
      await page.evaluate(axe);
      const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
    };
    await check();
    await page.locator("#show-list").click();
    await check();
    await page.locator("#dark").click();
    await check();
    assert.equal(await page.locator("#ladder").getAttribute("aria-hidden"), "true");
    assert.equal(await page.locator("[role=status]").count(), 1);
    await page.close();
  });

  test("the page itself complained of nothing", () => assert.deepEqual(complaints, []));

  test("in the end the terminal and the port are free", async () => {
    await terminal.press("Ctrl-C", "Ctrl-C");
    assert.equal(await terminal.ended, 0);
    await assert.rejects(fetch(url));
  });
});

describe("100,000 events", { skip, timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "lab-flood-"));
  after(() => rmSync(folder, { recursive: true }));

  test("the terminal and the page stay usable, the memory bounded", async (t) => {
    const s = script();
    for (let n = 0; n < 50_000; n++) s.crosses("client", "server", `datagram ${n}`);
    const header = encodeHeader({ version: 1, lesson: "basic-echo", seed: "s", language: "en" });
    const file = join(folder, "flood.ndjson");
    writeFileSync(
      file,
      header +
        s
          .recording("x")
          .events.map((event, n) => encodeEvent({ ...event, at: n / 50, scene: "client-alone" }))
          .join(""),
    );
    const terminal = openLab(["demo", "--replay", file, "--web"], {
      cwd: folder,
      columns: 110,
      rows: 32,
      env: plainEnvironment(),
    });
    t.after(terminal.close);
    await terminal.until(/http:\/\/127\.0\.0\.1:\d+\//, "screen");
    const { chromium: launcher } = await import("playwright-core");
    const browser = await launcher.launch({ executablePath: chromium!, args: switches });
    t.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(/http:\/\/127\.0\.0\.1:\d+\//.exec(terminal.screen())![0]);
    await terminal.press({ letter: " " });
    await page
      .locator("#list li")
      .filter({ hasText: "datagram 49999" })
      .waitFor({ state: "attached", timeout: 60_000 });
    assert.ok((await page.locator("#ladder *").count()) < 2000);
    assert.equal(await page.locator("#list li").count(), 200);
    await terminal.until("datagram 49999", "screen");
    const began = performance.now();
    await terminal.press("Left");
    await terminal.until("looking back", "screen");
    assert.ok(performance.now() - began < 2000, "a key is answered at once");
    if (process.platform === "linux") assert.ok(peakMegabytes(terminal.pid) < 400, `${peakMegabytes(terminal.pid)} MB`);
  });
});
