/** How to run a program: a file with arguments, or a line for the system's shell. */
export type Command =
  | {
      readonly file: string;
      readonly args: readonly string[];
      readonly cwd: string;
      readonly env?: NodeJS.ProcessEnv;
      /** what a person calls it, e.g. `server.ts` */
      readonly shown?: string;
    }
  | { readonly line: string; readonly cwd: string };

export const commandText = (command: Command): string =>
  "line" in command ? command.line : (command.shown ?? [command.file, ...command.args].join(" "));
