import { lessonEntries, loadLesson } from "../catalog.ts";
import { say } from "../show/say.ts";
import { padded, widthOf } from "../show/width.ts";
import { doctorWords } from "../words/index.ts";
import type { DoctorWords } from "../words/doctor.ts";
import { type Context, exitCodes, openCommand } from "./context.ts";
import { compilerRows, programRows, type Row } from "./doctor-programs.ts";
import { ownName } from "./own-name.ts";
import { shownPath } from "./shown-path.ts";

/** What this machine has. 1 when the lab cannot work here. */
export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("doctor", args, {}, 0);
  if (typeof opened === "number") return opened;
  const { context } = opened;
  const words = await doctorWords(context.language);
  const [programs, ports, network, compilers] = await Promise.all([
    programRows(words),
    portRows(words),
    networkRows(words),
    compilerRows(words),
  ]);
  const { headings } = words;
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    [headings.programs, programs],
    [headings.ports, ports],
    [headings.network, network],
    [headings.terminal, [...terminalRows(context, words), await openptyRow(words)]],
    [headings.compilers, compilers],
  ];
  const widest = Math.max(...sections.flatMap(([, rows]) => rows.map(({ label }) => widthOf(label))));
  for (const [heading, rows] of sections)
    say(context.screen.paint("bold", heading), ...rows.map((row) => shown(row, widest, context, words)), "");
  return programs.some(({ mark }) => mark === "bad") ? exitCodes.unmet : exitCodes.met;
}

const colours = { good: "green", bad: "red", missing: "yellow" } as const;

function shown({ mark, label, value }: Row, widest: number, { screen }: Context, words: DoctorWords): string {
  return `  ${screen.paint(colours[mark], words.marks[mark])}  ${padded(label, widest)}  ${value}`;
}

async function portRows(words: DoctorWords): Promise<readonly Row[]> {
  const { platform } = await import("../record/platform/here.ts");
  const tells = platform.udpSockets() !== null;
  return Promise.all(
    lessonEntries().map(async (entry): Promise<Row> => {
      const { port } = await loadLesson(entry);
      const holder = await platform.holder(port);
      const label = words.lessonPort(entry.number, port);
      if (!holder) return { mark: "good", label, value: tells ? words.free : words.unknown };
      return { mark: "missing", label, value: holder.pid ? words.held(holder.name, holder.pid) : words.heldBySomebody };
    }),
  );
}

async function networkRows(words: DoctorWords): Promise<readonly Row[]> {
  const { measuredPayload } = await import("../record/limits.ts");
  const largest = await measuredPayload();
  const label = words.labels.largest;
  return [
    largest === null
      ? { mark: "missing", label, value: words.notMeasured }
      : { mark: "good", label, value: words.bytes(largest) },
  ];
}

async function openptyRow({ labels, yes, openptyMissing }: DoctorWords): Promise<Row> {
  const { native } = await import("../record/native.ts");
  const terminal = native.openTerminal();
  const label = labels.openpty;
  if (!terminal) return { mark: "missing", label, value: openptyMissing };
  const { closeSync } = await import("node:fs");
  closeSync(terminal.master);
  closeSync(terminal.slave);
  return { mark: "good", label, value: yes };
}

function terminalRows({ screen, language, workspace }: Context, words: DoctorWords): readonly Row[] {
  const { labels, yes, no } = words;
  const row = (label: string, has: boolean, lack = no): Row => ({
    mark: has ? "good" : "missing",
    label,
    value: has ? yes : lack,
  });
  const fact = (label: string, value: string): Row => ({ mark: "good", label, value });
  return [
    row(labels.interactive, screen.interactive, words.noTerminal),
    row(labels.colour, screen.colour),
    row(labels.unicode, screen.unicode),
    fact(labels.columns, String(screen.columns)),
    fact(labels.language, language),
    workspace
      ? fact(labels.workspace, shownPath(workspace.folder))
      : { mark: "missing", label: labels.workspace, value: words.noWorkspace(`${ownName()} start`) },
  ];
}
