import { textOfLine } from "../guide/line.ts";
import { markdown } from "../show/markdown.ts";
import { actorName } from "../show/row-text.ts";
import { say } from "../show/say.ts";
import type { Screen } from "../show/screen.ts";
import { draw, rest, terminalLadder } from "../show/terminal-ladder.ts";
import type { Face, Script } from "./face.ts";
import { noticeText } from "./notice-text.ts";
import { type DemoState, noticesOf } from "./state.ts";

/** A flood is not read to anybody: between two rests so many events are told, and the rest is left out. */
const mostEvents = 2000;

/** Lines that only grow: for logs, for screen readers, and where there is no terminal. */
export function openPlainLines(script: Script, screen: Screen, withNotes: boolean): Face {
  const { words } = script;
  const look = { ...screen, words: script.ladder };
  let picture = terminalLadder(look, script.cast);
  let told = 0;
  let before: DemoState | null = null;

  const heading = (step: number) => {
    const { text, notes } = script.steps[step - 1]!;
    const place = words.step(step, script.steps.length);
    say("", screen.paint("bold", `${place} · ${text}`), ...(withNotes ? [words.notes(notes)] : []));
  };

  say(screen.paint("bold", words.lesson(script.number, script.title)));
  return {
    draw(event) {
      if (++told > mostEvents) return;
      say(...draw(picture, { ...event, scene: "" }));
    },
    redraw(events, { shown }) {
      picture = terminalLadder(look, script.cast);
      if (shown > 0) heading(shown);
      say(
        ...events.slice(-mostEvents).flatMap((event) => [...draw(picture, { ...event, scene: "" })]),
        ...rest(picture),
      );
    },
    begin: heading,
    rest() {
      told = 0;
      say(...rest(picture));
    },
    show(state) {
      const known = before === null ? [] : noticesOf(before).map(({ code }) => code);
      const news = noticesOf(state).filter((notice) =>
        notice === state.notice ? notice !== before?.notice : !known.includes(notice.code),
      );
      say(...news.map((notice) => noticeText(notice, script)));
      if (before && state.otherwise.length > before.otherwise.length) say(words.otherwise);
      if (state.mode !== before?.mode && withNotes) say(...modeLines(state, before));
      before = state;
    },
    close: () => say(...rest(picture)),
  };

  function modeLines({ mode }: DemoState, old: DemoState | null): readonly string[] {
    switch (mode.is) {
      case "keys":
        return old === null ? [words.before, words.keys.walk, words.keys.network] : [];
      case "help":
        return markdown(words.help, look);
      case "jumping":
        return [words.keys.jumping(mode.digits)];
      case "leaving":
        return [words.keys.leaving];
      case "typing":
        return old?.mode.is === "typing" && textOfLine(mode.line) !== "" && old.mode.actor === mode.actor
          ? []
          : [words.typeTo(actorName(mode.actor, script.ladder)) + script.ladder.aside(words.keys.typing).trimStart()];
    }
  }
}
