import { names, text } from "./proc.ts";

/** The process, its children and theirs, as far as they are there. */
export function tree(root: number): readonly number[] {
  const found = [root];
  for (const pid of found)
    for (const tid of names(`/proc/${pid}/task`))
      for (const child of text(`/proc/${pid}/task/${tid}/children`).split(" "))
        if (child.trim() !== "") found.push(Number(child));
  return found.filter((pid) => names(`/proc/${pid}/task`).length > 0);
}
