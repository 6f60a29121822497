import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import {
  checkFile,
  lessonEntries,
  lessonFolder,
  loadLesson,
  solutionFolder,
  starterFolder,
} from "../runner/catalog.ts";
import { checkLesson } from "../runner/judge/check-lesson.ts";
import { type Lesson, type Role, roleOf, roles } from "../runner/model/lesson.ts";
import { tracks } from "../runner/model/track.ts";
import type { ExpectationVerdict, LessonVerdict } from "../runner/model/verdict.ts";
import { commandFor } from "../runner/record/languages.ts";
import type { Command } from "../runner/record/command.ts";

const seed = "content";

/** Hidden files are what the lab keeps of a program between runs. */
const filesIn = (folder: string) => readdirSync(folder).filter((file) => !file.startsWith("."));

/** The role of `ends-at-empty.client.ts`. */
const roleIn = (file: string): Role => roles.find((role) => file.split(".").at(-2) === role)!;

const short = ({ id, outcome, finding, because }: ExpectationVerdict) =>
  `${id}: ${outcome} ${finding ? JSON.stringify(finding) : (because ?? "")}`.trim();
const told = ({ expectations }: LessonVerdict) => `\n${expectations.map(short).join("\n")}`;

/** `null`, with the test skipped, where the machine cannot run the language. */
async function commandOf(t: TestContext, file: string): Promise<Command | null> {
  const found = await commandFor(file);
  if (found.ok) return found.command;
  assert.equal(found.problem.code, "no-interpreter", JSON.stringify(found.problem));
  if (found.problem.code === "no-interpreter") t.skip(`no ${found.problem.language} on this machine`);
  return null;
}

async function programsIn(t: TestContext, folder: string): Promise<Readonly<Record<Role, Command>> | null> {
  const file = (role: Role) =>
    join(
      folder,
      filesIn(folder).find((name) => name.startsWith(`${role}.`))!,
    );
  const server = await commandOf(t, file("server"));
  const client = server && (await commandOf(t, file("client")));
  return server && client && { server, client };
}

// two lessons at a time: the programs of one lesson share its port
describe("content", { concurrency: 2 }, () => {
  for (const entry of lessonEntries()) {
    const folder = lessonFolder(entry);
    describe(entry.folder, { concurrency: 1 }, async () => {
      const lesson: Lesson = await loadLesson(entry);
      const check = (programs: Readonly<Partial<Record<Role, Command>>>) =>
        checkLesson(lesson, pathToFileURL(checkFile(entry)), { programs, seed });

      for (const track of tracks) {
        test(`the untouched ${track} starter is failed`, async (t) => {
          const programs = await programsIn(t, starterFolder(entry, track));
          if (!programs) return;
          const verdict = await check(programs);
          assert.equal(verdict.verdict, "failed", told(verdict));
          for (const role of roles)
            assert.ok(
              verdict.expectations.some((one) => one.role === role && one.outcome === "unmet"),
              `nothing is left to do in the ${role}:${told(verdict)}`,
            );
        });
        test(`the ${track} solution passes`, async (t) => {
          const programs = await programsIn(t, solutionFolder(entry, track));
          if (!programs) return;
          const verdict = await check(programs);
          assert.equal(verdict.verdict, "passed", told(verdict));
        });
      }

      const wrong = filesIn(join(folder, "wrong"));
      test("ten programs are wrong, each with a role and an expectation in its name", () => {
        assert.ok(wrong.length >= 10, `${wrong.length}`);
        for (const file of wrong) {
          const id = file.split("--")[0]!;
          assert.ok(lesson.expectations.includes(id), `${file} names no expectation`);
          assert.equal(roleIn(file), roleOf(id), file);
        }
        for (const id of lesson.expectations)
          assert.ok(
            wrong.some((file) => file.startsWith(`${id}--`)),
            `no wrong program shows ${id}`,
          );
      });
      for (const file of wrong)
        test(`wrong/${file}`, async (t) => {
          const id = file.split("--")[0]!;
          const command = await commandOf(t, join(folder, "wrong", file));
          if (!command) return;
          const verdict = await check({ [roleIn(file)]: command });
          const { outcome } = verdict.expectations.find((one) => one.id === id)!;
          assert.equal(outcome, "unmet", told(verdict));
          for (const one of verdict.expectations)
            assert.ok(
              one.id === id || one.outcome === "met" || (one.outcome === "skipped" && one.because === id),
              `${short(one)} besides${told(verdict)}`,
            );
        });

      const right = filesIn(join(folder, "right"));
      test("five programs are right, in three languages", () => {
        assert.ok(right.length >= 5, `${right.length}`);
        assert.ok(new Set(right.map((file) => file.split(".").at(-1))).size >= 3);
      });
      for (const file of right)
        test(`right/${file}`, async (t) => {
          const command = await commandOf(t, join(folder, "right", file));
          if (!command) return;
          const verdict = await check({ [roleIn(file)]: command });
          assert.equal(verdict.verdict, "passed", told(verdict));
        });
    });
  }
});
