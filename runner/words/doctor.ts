/** What this machine has. */
export interface DoctorWords {
  readonly headings: Readonly<Record<"programs" | "ports" | "network" | "terminal" | "compilers", string>>;
  readonly labels: Readonly<
    Record<
      | "python"
      | "typescript"
      | "largest"
      | "colour"
      | "columns"
      | "unicode"
      | "interactive"
      | "openpty"
      | "language"
      | "workspace",
      string
    >
  >;
  readonly marks: Readonly<Record<"good" | "bad" | "missing", string>>;
  readonly nodeTooOld: (version: string, least: string) => string;
  readonly pythonMissing: (tried: readonly string[]) => string;
  readonly typescriptFails: (why: string) => string;
  readonly typescriptWorks: (version: string) => string;
  readonly lessonPort: (number: number, port: number) => string;
  readonly free: string;
  readonly held: (name: string, pid: number) => string;
  readonly heldBySomebody: string;
  readonly unknown: string;
  readonly notMeasured: string;
  readonly bytes: (count: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly noTerminal: string;
  readonly openptyMissing: string;
  readonly notInstalled: string;
  readonly noWorkspace: (line: string) => string;
}
