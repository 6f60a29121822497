import enquirer from "enquirer";

export interface Choice {
  readonly name: string;
  readonly message: string;
}

/**
 * One closed question, while no program runs and nothing else is printed. `null`: the question was left by Ctrl-C or Esc.
 * enquirer 2.4 closes its readline twice at Ctrl-C, which Node 24 and later throw for, after the answer is settled:
 * that one error is taken back, no other.
 */
export async function ask(message: string, choices: readonly Choice[], initial = 0): Promise<string | null> {
  const ignore = (error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_USE_AFTER_CLOSE") throw error;
  };
  process.on("uncaughtException", ignore);
  try {
    const { answer } = await enquirer.prompt<{ answer: string }>({
      type: "select",
      name: "answer",
      message,
      choices: choices.map((choice) => ({ ...choice })),
      initial,
    });
    return answer;
  } catch {
    return null;
  } finally {
    setImmediate(() => process.off("uncaughtException", ignore));
    process.stdin.pause();
  }
}
