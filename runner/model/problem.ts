import type { Role } from "./lesson.ts";
import type { Track } from "./track.ts";

/** What a command line asked for and cannot be had. Files and folders are whole paths. */
export type Problem = UsageProblem | LessonProblem | FileProblem | CommandProblem | LabProblem;

/** The lab's own mistake. `detail`: what was thrown, and where */
export type LabProblem = { readonly code: "lab-error"; readonly detail: string };

export type UsageProblem =
  | { readonly code: "unknown-command"; readonly name: string; readonly suggestion: string | null }
  | { readonly code: "unknown-option"; readonly option: string; readonly suggestion: string | null }
  | { readonly code: "option-needs-value"; readonly option: string; readonly value: string }
  | { readonly code: "option-takes-no-value"; readonly option: string }
  | { readonly code: "bad-value"; readonly option: string; readonly value: string; readonly choices: readonly string[] }
  /** a number of times is 1 or more */
  | { readonly code: "bad-count"; readonly option: string; readonly value: string }
  | { readonly code: "unexpected-argument"; readonly argument: string }
  | { readonly code: "lesson-missing"; readonly command: string }
  | { readonly code: "role-missing"; readonly command: string }
  | { readonly code: "unknown-role"; readonly name: string }
  | { readonly code: "unknown-expectation"; readonly name: string; readonly known: readonly string[] }
  /** a question, and nobody at a terminal to answer it */
  | { readonly code: "needs-answer"; readonly option: string }
  /** `begin`: the line that makes one; `elsewhere`: the option that names another folder, where there is one */
  | { readonly code: "no-workspace"; readonly begin: string; readonly elsewhere: string | null }
  | { readonly code: "no-folder"; readonly folder: string }
  /** `path`: as it was typed; `reason`: what the system calls it, e.g. `EACCES` */
  | { readonly code: "cannot-write"; readonly path: string; readonly reason: string };

export type LessonProblem =
  | { readonly code: "unknown-lesson"; readonly name: string; readonly suggestion: string | null }
  | { readonly code: "ambiguous-lesson"; readonly name: string; readonly candidates: readonly string[] };

export type FileProblem =
  /** `begin`: the line that puts the lab's own there, where it may */
  | {
      readonly code: "no-program";
      readonly role: Role;
      readonly folder: string;
      readonly track: Track | null;
      readonly begin?: string;
    }
  /** `deciding`: the tracks that leave one of them */
  | {
      readonly code: "two-programs";
      readonly role: Role;
      readonly folder: string;
      readonly files: readonly string[];
      readonly deciding: readonly Track[];
    };

export type CommandProblem =
  | CompileProblem
  /** the ending of the file is none that the lab knows */
  | { readonly code: "unknown-kind"; readonly file: string };

export type CompileProblem =
  | { readonly code: "no-interpreter"; readonly language: string; readonly tried: readonly string[] }
  /** `text`: what the compiler said */
  | { readonly code: "does-not-compile"; readonly file: string; readonly text: string }
  /** none of these folders can be written, so nothing that is made can be kept */
  | { readonly code: "no-cache"; readonly folders: readonly string[] };
