"use strict";
// oxlint-disable no-unused-vars -- the page's scripts share one scope, in the order in which they stand in it

/** Draws rows into the SVG; a row's node stays as long as the row and the sizes do. */
function ladderIn(svg) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const bars = make("g", {});
  const body = make("g", {});
  svg.append(bars, body);
  const nodes = new Map();
  let sized = "";
  /** the newest row stays this far up, so that heads in front do not hide it */
  const lowest = 0.8;
  const lostAt = 0.42;

  function draw(lanes, rows, fresh) {
    const { width, height } = svg.getBoundingClientRect();
    const font = parseFloat(getComputedStyle(svg).fontSize);
    const size = [width, height, font, lanes.map((lane) => lane.name + lane.port)].join();
    if (size !== sized) {
      nodes.clear();
      body.replaceChildren();
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
    const place = placeOf(lanes, width, font);
    if (size !== sized) drawBars(lanes, place, height, font);
    sized = size;

    const step = font * 1.9;
    const top = font * 3.6;
    const slots = new Map(rows.map((row, index) => [row.n, index]));
    const room = Math.max(1, Math.floor((height * lowest - top) / step));
    const first = Math.max(0, rows.length - 1 - room);
    const kept = new Set();
    rows.forEach((row, index) => {
      kept.add(row.n);
      const overtaken = lastSlot(row, rows, slots) - index;
      const late = overtaken > 0 ? overtaken + 0.6 : 0;
      const key = JSON.stringify([row, late]);
      let entry = nodes.get(row.n);
      if (!entry || entry.key !== key) {
        const node = make("g", {});
        const moves = !still.matches && fresh.has(row.n) && row.fate !== "way";
        drawRow(node, row, place, { width, font, drop: late * step }, moves);
        if (entry) entry.node.replaceWith(node);
        else body.append(node);
        entry = { key, node };
        nodes.set(row.n, entry);
      }
      const y = top + (index - first) * step;
      entry.node.setAttribute("transform", `translate(0 ${y})`);
      entry.node.setAttribute("visibility", index < first ? "hidden" : "visible");
    });
    for (const [number, { node }] of nodes)
      if (!kept.has(number)) {
        node.remove();
        nodes.delete(number);
      }
  }

  /** of the rows that were there when it arrived */
  function lastSlot(row, rows, slots) {
    let slot = slots.get(row.n);
    while (rows[slot + 1] && rows[slot + 1].n <= row.below) slot += 1;
    return slot;
  }

  function placeOf(lanes, width, font) {
    const margin = font * 4.5;
    const gap = lanes.length > 1 ? (width - 2 * margin) / (lanes.length - 1) : 0;
    const places = new Map(lanes.map((lane, index) => [lane.actor, margin + gap * index]));
    const right = lanes.length > 1 ? margin + gap * (lanes.length - 1) : width - margin;
    return { of: (actor) => places.get(actor) ?? margin, knows: (actor) => places.has(actor), left: margin, right };
  }

  function drawBars(lanes, place, height, font) {
    bars.replaceChildren();
    for (const { actor, name, port } of lanes) {
      const x = place.of(actor);
      bars.append(
        make("line", { class: "bar", x1: x, x2: x, y1: font * 2.2, y2: height }),
        make("text", { class: "name", x, y: font, "text-anchor": "middle" }, name),
        make("text", { class: "port", x, y: font * 1.95, "text-anchor": "middle", "font-size": font * 0.75 }, port),
      );
    }
  }

  function drawRow(node, row, place, sheet, moves) {
    if (row.k === "n") return drawNote(node, row, place, sheet);
    const { font, drop } = sheet;
    const from = place.of(row.from);
    const goal =
      row.to !== null && place.knows(row.to) ? place.of(row.to) : from === place.right ? place.left : place.right;
    const lost = row.fate === "lost";
    const to = lost ? from + (goal - from) * lostAt : goal;
    const slope = lost ? 0 : drop || font * 0.3;
    const right = to > from;
    const column = font * 0.8 * 0.602;
    const small = font * 0.8;
    const line = make("line", { class: row.fate, x1: from, y1: 0, x2: to, y2: slope });
    const label = row.fate === "here" && row.what ? `${row.label}  (${row.what})` : row.label;
    const room = Math.floor(Math.abs(goal - from) / column) - 3;
    // what dies half way, or lands late, is named where it left
    const middle =
      drop || lost
        ? { x: right ? from + font : from - font, "text-anchor": right ? "start" : "end" }
        : { x: (from + to) / 2, "text-anchor": "middle" };
    node.append(line, make("text", { ...middle, y: -font * 0.35, "font-size": small }, fit(label, Math.max(12, room))));
    const end = make("g", {});
    const angle = (Math.atan2(slope, to - from) * 180) / Math.PI;
    if (row.fate === "here")
      end.append(
        make("path", {
          class: "head",
          transform: `translate(${to} ${slope}) rotate(${angle})`,
          d: `M0 0L${-font * 0.7} ${-font * 0.3}v${font * 0.6}Z`,
        }),
      );
    if (lost) {
      const arm = font * 0.4;
      const beside = right ? { x: to + font * 0.8 } : { x: to - font * 0.8, "text-anchor": "end" };
      const space = Math.floor((Math.abs(goal - to) - font) / column);
      end.append(
        make("path", {
          class: "cross",
          d: `M${to - arm} ${-arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`,
        }),
        make(
          "text",
          { ...beside, class: "what", y: font * 0.3, "font-size": small },
          fit(row.what, Math.max(12, space)),
        ),
      );
    }
    if (row.fate === "way")
      end.append(make("circle", { class: "dot", cx: from + (to - from) * 0.3, cy: slope * 0.3, r: font * 0.3 }));
    node.append(end);
    if (moves) fly(node, line, end, { from, to, slope, lost, font });
  }

  function fly(node, line, end, { from, to, slope, lost, font }) {
    const time = { duration: 650, easing: "linear" };
    const dot = make("circle", { class: lost ? "dot dies" : "dot", r: font * 0.35 });
    node.append(dot);
    line.style.transformOrigin = `${from}px 0px`;
    line.animate([{ transform: "scale(0)" }, { transform: "scale(1)" }], time);
    end.animate([{ opacity: 0 }, { opacity: 0, offset: 0.9 }, { opacity: 1 }], time);
    const flight = [{ transform: `translate(${from}px, 0px)` }, { transform: `translate(${to}px, ${slope}px)` }];
    dot.animate(flight, time).finished.then(
      () => dot.remove(),
      () => dot.remove(),
    );
    if (lost)
      end.animate([{ opacity: 1 }, { opacity: 0.1 }, { opacity: 1 }], { duration: 250, delay: 650, iterations: 2 });
  }

  function drawNote(node, row, place, { font, width }) {
    const x = place.of(row.from);
    const left = x === place.right && x !== place.left;
    const room = Math.floor((left ? x - place.left : width - x) / (font * 0.75 * 0.602)) - 3;
    const where = left ? { x: x - font * 0.6, "text-anchor": "end" } : { x: x + font * 0.6 };
    node.append(
      make("circle", { class: "spot", cx: x, cy: 0, r: font * 0.2 }),
      make(
        "text",
        { ...where, class: row.fate === "lost" ? "what" : "note", y: font * 0.27, "font-size": font * 0.75 },
        fit(row.label, Math.max(12, room)),
      ),
    );
  }

  return { draw };
}
