import type { Key } from "../guide/keys.ts";
import { edited, emptyLine, entered, textOfLine } from "../guide/line.ts";
import type { Fault } from "../record/faults.ts";
import type { Notice } from "../words/demo.ts";
import type { DemoState, Effect, Mode, Turn } from "./state.ts";
import { back, forward, jump, pause, restart, still } from "./walk.ts";

const keys: Mode = { is: "keys" };
const faults: Readonly<Record<string, Fault>> = { d: "drop", c: "duplicate", l: "delay", o: "swap" };
const lossStep = 5;

export function pressed(state: DemoState, key: Key): Turn {
  const { mode } = state;
  if (mode.is === "leaving") return answered(state, mode.back, key);
  if (key.name === "interrupt") return still({ ...state, mode: { is: "leaving", back: mode } });
  if (key.name === "redraw") return { state, effects: [{ do: "redraw" }] };
  switch (mode.is) {
    case "keys":
      return command(state, key);
    case "help":
      return still({ ...state, mode: keys });
    case "jumping":
      return digit(state, mode.digits, key);
    case "typing":
      return typed(state, mode, key);
  }
}

function answered(state: DemoState, before: Mode, { name, text }: Key): Turn {
  const leaves = name === "interrupt" || text === "y" || text === "Y";
  return leaves ? { state, effects: [{ do: "leave" }] } : still({ ...state, mode: before });
}

function command(before: DemoState, { name, text }: Key): Turn {
  const state = { ...before, mode: keys };
  // the number was whole before its Enter came
  if (name === "enter" && before.mode.is === "keys" && before.mode.hasJumped) return still(state);
  if (name === "right" || text === " ") return forward({ ...state, resume: null });
  if (name === "enter") return state.resume === null ? forward(state) : jump({ ...state, resume: null }, state.resume);
  if (name === "left") return back(state);
  const letter = text.toLowerCase();
  const fault = faults[letter];
  if (fault) return meddle(state, [{ do: "fault", fault }]);
  switch (letter) {
    case "g":
      return still({ ...state, mode: { is: "jumping", digits: "" }, notice: null });
    case "r":
      return restart(state);
    case "p":
      return pause(state);
    case "t":
      return takeKeyboard(state);
    case "+":
    case "=":
      return dial(state, Math.min(100, state.loss + lossStep));
    case "-":
    case "_":
      return dial(state, Math.max(0, state.loss - lossStep));
    case "k":
      return kill(state);
    case "s":
      return startServer(state);
    case "?":
    case "h":
      return still({ ...state, mode: { is: "help" } });
    case "q":
      return still({ ...state, mode: { is: "leaving", back: keys } });
    default:
      return still(state);
  }
}

const noticed = (state: DemoState, notice: Notice): Turn => still({ ...state, notice });

function meddle(state: DemoState, effects: readonly Effect[]): Turn {
  if (state.recorded) return noticed(state, { code: "recorded" });
  return { state: { ...state, meddled: true, notice: null }, effects };
}

const dial = (state: DemoState, percent: number): Turn => {
  const { state: after, effects } = meddle(state, [{ do: "loss", percent }]);
  return { state: state.recorded ? after : { ...after, loss: percent }, effects };
};

function kill(state: DemoState): Turn {
  const actor = state.servers.findLast((server) => state.running.includes(server));
  if (state.recorded || actor) return meddled(meddle(state, actor ? [{ do: "kill", actor }] : []), { code: "killed" });
  return noticed(state, { code: "no-server" });
}

const meddled = ({ state, effects }: Turn, notice: Notice): Turn => ({
  // what the step shown has said of its server is over
  state: effects.length > 0 ? { ...state, notice, otherwise: [...state.otherwise, state.shown] } : state,
  effects,
});

function startServer(state: DemoState): Turn {
  const actor = state.servers.at(-1) ?? "server";
  if (!state.recorded && state.running.includes(actor)) return noticed(state, { code: "server-runs" });
  return meddle(state, [{ do: "start", actor }]);
}

function takeKeyboard(state: DemoState): Turn {
  if (state.recorded) return noticed(state, { code: "recorded" });
  const actor = state.running.findLast((running) => !running.includes("server")) ?? state.running[0];
  if (actor === undefined) return noticed(state, { code: "nobody-to-type-to" });
  return still({ ...state, mode: { is: "typing", actor, line: emptyLine }, notice: null });
}

function digit(state: DemoState, digits: string, { name, text }: Key): Turn {
  const go = (number: string, mode: Mode) => jump({ ...state, mode }, Number(number));
  const typed = digits + (/^\d$/.test(text) ? text : "");
  if (name === "enter" && digits !== "") return go(digits, keys);
  if (name === "backspace") return still({ ...state, mode: { is: "jumping", digits: digits.slice(0, -1) } });
  if (typed === digits) return still({ ...state, mode: keys });
  // no step has a longer number that begins like this
  return Number(typed) * 10 > state.steps
    ? go(typed, { is: "keys", hasJumped: true })
    : still({ ...state, mode: { is: "jumping", digits: typed } });
}

function typed(state: DemoState, mode: Extract<Mode, { is: "typing" }>, key: Key): Turn {
  if (key.name === "escape") return still({ ...state, mode: keys });
  if (key.name === "tab" || key.name === "back-tab") {
    const actors = state.running.toSorted();
    const at = actors.indexOf(mode.actor) + (key.name === "tab" ? 1 : -1);
    return still({ ...state, mode: { ...mode, actor: actors.at(at % Math.max(1, actors.length)) ?? mode.actor } });
  }
  if (key.name === "enter")
    return {
      state: { ...state, mode: { ...mode, line: entered(mode.line) }, meddled: true, notice: null },
      effects: [{ do: "type", actor: mode.actor, line: textOfLine(mode.line) }],
    };
  const line = edited(mode.line, key);
  return still(line ? { ...state, mode: { ...mode, line } } : state);
}
