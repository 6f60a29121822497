import { asides } from "./asides.ts";
import { showPages } from "./pages.ts";
import { away, backwards, type Visit, type Way } from "./visit.ts";

/** A step that is read; `on`: where it leads. Help and the lessons are looked at from any page, which is there again afterwards. */
export async function pagedStep(
  visit: Visit,
  make: (columns: number) => readonly string[],
  { from, on }: { readonly from: "start" | "end"; readonly on: Way },
): Promise<Way> {
  let at = from === "start" ? 0 : Infinity;
  for (;;) {
    const { by, place } = await showPages(visit, make, { at });
    at = place;
    switch (by) {
      case "on":
        return on;
      case "back":
        return backwards;
      case "leave":
        return away;
      case "close":
        break;
      case "help":
      case "lessons": {
        const way = await asides(visit, by);
        if (way) return way;
      }
    }
  }
}
