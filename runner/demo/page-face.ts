import type { Event } from "../model/recording.ts";
import type { Language } from "../model/words.ts";
import { pageDocument } from "../show/page/document.ts";
import { openFeed } from "../show/page/feed.ts";
import { openPageServer } from "../show/page/server.ts";
import { type Face, type Script, stepText } from "./face.ts";

export interface PageFace {
  readonly face: Face;
  readonly url: string;
  viewers(): number;
  close(): Promise<void>;
}

/** The class's screen: the picture, the programs' output and the text of the step, but not the teacher's notes. */
export async function openPageFace(
  script: Script,
  language: Language,
  host: string | undefined,
  onViewers: () => void,
): Promise<PageFace> {
  const { words, steps } = script;
  const title = words.lesson(script.number, script.title);
  const feed = openFeed(script.ladder, script.cast);
  const document = pageDocument(title, language, words.page);
  const server = await openPageServer({ document, feed, host, onViewers });
  const caption = (step: number, text: string) =>
    feed.caption({ where: step === 0 ? title : `${title} · ${words.step(step, steps.length)}`, text });
  caption(0, words.page.waiting);
  const face: Face = {
    draw: (event: Event) => feed.add(event),
    redraw: (events, state) => {
      feed.begin(events);
      caption(state.shown, stepText(script, state));
    },
    begin: (step) => caption(step, steps[step - 1]!.text),
    show: (state) => caption(state.shown, stepText(script, state)),
    rest: feed.rest,
    close: () => {},
  };
  return { face, url: server.url, viewers: server.viewers, close: server.close };
}
