"use strict";
// oxlint-disable no-unused-vars -- the page's scripts share one scope, in the order in which they stand in it

const make = (name, attributes, text) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
};

const isWide = (letter) =>
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(letter);
const columnsOf = (text) => Array.from(text).reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);

/** Cut in the middle: both ends of a text tell most. */
function fit(text, columns) {
  if (columnsOf(text) <= columns) return text;
  const letters = Array.from(text);
  let [head, tail] = ["", ""];
  for (let left = columns - 1; left > 0;) {
    const atHead = head.length <= tail.length;
    const letter = atHead ? letters.shift() : letters.pop();
    left -= columnsOf(letter);
    if (left >= 0 && atHead) head += letter;
    if (left >= 0 && !atHead) tail = letter + tail;
  }
  return `${head}…${tail}`;
}
