import { join } from "node:path";
import type { Compiler } from "./compile.ts";
import { sourceForJavac } from "./java.ts";

/** The name of a compiled program in its output folder. */
export const programName = process.platform === "win32" ? "program.exe" : "program";

const to = (output: string) => join(output, programName);

export const compilers = {
  ".c": {
    language: "C",
    tried: ["cc", "gcc", "clang"],
    sources: [".c", ".h"],
    args: (file, output) => ["-o", to(output), file, ...(process.platform === "win32" ? ["-lws2_32"] : ["-pthread"])],
  },
  ".rs": {
    language: "Rust",
    tried: ["rustc"],
    sources: [".rs"],
    args: (file, output) => ["--edition", "2021", "-o", to(output), file],
  },
  ".go": {
    language: "Go",
    tried: ["go"],
    sources: [".go", ".mod"],
    args: (file, output) => ["build", "-o", to(output), file],
  },
  ".java": {
    language: "Java",
    tried: ["javac"],
    sources: [".java"],
    args: (file, output) => ["-d", output, sourceForJavac(file, output)],
  },
} as const satisfies Readonly<Record<string, Compiler>>;
