import type { Actor, ServerQuest } from "../model/lesson.ts";
import type { Key } from "./keys.ts";
import { oneMore, type RunState } from "./run-state.ts";

export type MenuAct =
  | { readonly act: "stop" | "start"; readonly actor: Actor }
  | { readonly act: "on" | "back" | "text" | "help" | "leave" | "close" };

export interface MenuItem {
  readonly key: string;
  readonly does: MenuAct;
  /** how the act is named: an ended program is started again */
  readonly name: "stop" | "start" | "startAgain" | "oneMore" | "goOn" | "goBack" | "text" | "help" | "leave" | "close";
}

/** More clients than this fit on no screen. */
const mostParts = 6;

/** What the menu offers; going on comes first once all quests are done. */
export function menuOf(state: RunState, isComplete: boolean): readonly MenuItem[] {
  const on: MenuItem = { key: "n", does: { act: "on" }, name: "goOn" };
  const parts = state.parts.map(({ actor, state: of }, index): MenuItem => {
    const key = String(index + 1);
    if (of === "runs") return { key, does: { act: "stop", actor }, name: "stop" };
    return { key, does: { act: "start", actor }, name: of === "waiting" ? "start" : "startAgain" };
  });
  const more: MenuItem = { key: "m", does: { act: "start", actor: oneMore(state) }, name: "oneMore" };
  return [
    ...(isComplete ? [on] : []),
    ...parts,
    ...(parts.length < mostParts ? [more] : []),
    ...(isComplete ? [] : [on]),
    { key: "t", does: { act: "text" }, name: "text" },
    { key: "?", does: { act: "help" }, name: "help" },
    { key: "b", does: { act: "back" }, name: "goBack" },
    { key: "q", does: { act: "leave" }, name: "leave" },
    { key: "Esc", does: { act: "close" }, name: "close" },
  ];
}

/** The line chosen when the menu opens: to go on where all is done; what the next quest begins with; the program in focus. */
export function likeliest(
  items: readonly MenuItem[],
  { focus, parts }: RunState,
  { isComplete, server }: { readonly isComplete: boolean; readonly server: ServerQuest | undefined },
): number {
  if (isComplete) return 0;
  const runs = parts.some(({ actor, state }) => isServer(actor) && state === "runs");
  const isMeant = server === "replaced" || (server === "away" && runs) ? isServer : (actor: Actor) => actor === focus;
  const aimed = ({ does }: MenuItem) => (does.act === "stop" || does.act === "start") && isMeant(does.actor);
  return Math.max(0, items.findIndex(aimed));
}

const isServer = (actor: Actor) => /server/.test(actor);

/** What a key does in the menu: another line is chosen, or something is done; `null`: nothing. */
export function menuKey(items: readonly MenuItem[], chosen: number, { name, text }: Key): number | MenuAct | null {
  switch (name) {
    case "up":
    case "back-tab":
      return (chosen + items.length - 1) % items.length;
    case "down":
    case "tab":
      return (chosen + 1) % items.length;
    case "enter":
      return items[chosen]?.does ?? null;
    case "escape":
      return { act: "close" };
    case "text":
      return items.find(({ key }) => key === text.toLowerCase())?.does ?? null;
    default:
      return null;
  }
}
