import { openJudge } from "../judge/judge.ts";

export async function run(args: readonly string[]): Promise<number> {
  // a thread's start takes as long as all that is loaded and looked up before the programs start: both at once
  const judge = openJudge();
  try {
    const { checkLessons } = await import("./check-lessons.ts");
    return await checkLessons(args, judge);
  } finally {
    await judge.dismiss();
  }
}
