"use strict";

const byId = (id) => document.getElementById(id);
const rowsKept = 200;
const linesKept = 30;
const statusMs = 2000;

const ladder = ladderIn(byId("ladder"));
let lanes = [];
let rows = new Map();
let fresh = new Set();
let outputs = new Map();
let items = new Map();
let planned = false;

function plan() {
  if (planned) return;
  planned = true;
  const go = () => {
    if (!planned) return;
    planned = false;
    ladder.draw(
      lanes,
      [...rows.values()].toSorted((one, other) => one.n - other.n),
      fresh,
    );
    fresh = new Set();
  };
  requestAnimationFrame(go);
  // a page that is not looked at has no frames
  setTimeout(go, 250);
}

function take(message) {
  if (message.all) {
    rows = new Map();
    outputs.clear();
    items = new Map();
    byId("list").replaceChildren();
  }
  if (message.lanes) lanes = message.lanes;
  if (message.text !== undefined) {
    byId("text").textContent = message.text;
    byId("where").textContent = message.where;
  }
  for (const row of message.rows) {
    if (!message.all) fresh.add(row.n);
    rows.set(row.n, row);
    listed(row);
  }
  while (rows.size > rowsKept) {
    const oldest = Math.min(...rows.keys());
    rows.delete(oldest);
    items.get(oldest)?.remove();
    items.delete(oldest);
  }
  for (const line of message.lines) {
    const lines = outputs.get(line.actor) ?? [];
    outputs.set(line.actor, [...lines, line].slice(-linesKept));
  }
  if (message.all || message.lanes || message.lines.length > 0) showOutputs();
  tell(message);
  plan();
}

function listed(row) {
  const known = items.get(row.n);
  if (known) {
    if (known.textContent !== row.plain) known.textContent = row.plain;
    return;
  }
  const item = document.createElement("li");
  item.textContent = row.plain;
  items.set(row.n, item);
  byId("list").append(item);
  byId("list").scrollTop = byId("list").scrollHeight;
}

function showOutputs() {
  byId("outputs").replaceChildren(
    ...lanes.map(({ actor, name }) => {
      const lane = document.createElement("div");
      lane.className = "lane";
      const title = document.createElement("h2");
      title.textContent = name;
      const body = document.createElement("div");
      for (const { k, text } of outputs.get(actor) ?? []) {
        const line = document.createElement("p");
        line.className = k;
        line.textContent = text === "" ? "\u00a0" : text;
        body.append(line);
      }
      lane.append(title, body);
      return lane;
    }),
  );
}

let news = 0;
let told = "";
let statusTimer = 0;
function tell(message) {
  news += message.news;
  const { one, many } = document.body.dataset;
  const said = message.text === undefined ? told : `${message.where}. ${message.text}`;
  if (said === told && news === 0) return;
  told = said;
  statusTimer ||= setTimeout(() => {
    statusTimer = 0;
    const count = news === 0 ? "" : news === 1 ? one : many.replace("{}", news);
    byId("status").textContent = [byId("where").textContent, count].filter(Boolean).join(" · ");
    news = 0;
  }, statusMs);
}

const source = new EventSource(`events${location.search}`);
source.addEventListener("message", ({ data }) => take(JSON.parse(data)));
source.addEventListener("error", () => (byId("status").textContent = document.body.dataset.lost));
addEventListener("resize", plan);

function pressed(id, act) {
  byId(id).addEventListener("click", ({ currentTarget: button }) => {
    const on = button.getAttribute("aria-pressed") === "false";
    if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", String(on));
    act(on);
    plan();
  });
}

let scale = 1;
const scaled = (by) => {
  scale = Math.min(2.5, Math.max(0.6, scale * by));
  document.documentElement.style.setProperty("--scale", scale);
};
pressed("dark", (on) => document.documentElement.classList.toggle("dark", on));
pressed("larger", () => scaled(1.15));
pressed("smaller", () => scaled(1 / 1.15));
pressed("show-list", (on) => {
  byId("list").classList.toggle("heard", !on);
  byId("list").tabIndex = on ? 0 : -1;
});
