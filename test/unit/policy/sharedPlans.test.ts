import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument } from "#core/policy/model";
import { readPolicy } from "#core/policy/readPolicy";
import { describeWith } from "#test/needs";
import { hasPlanTexts, planFiles, readPlanText } from "../../../tools/plans.ts";

/** Facts of one plan as a person read them. Figures marked borderline may be left out. */
interface ExpectedPlan {
  file: string;
  title: string;
  issuers: string[];
  docNumber: string | null;
  issuedOn: string | null;
  horizon: [string | null, string | null] | null;
  leadRule: string;
  chapters: string[][];
  measures: (string | null)[][];
  deadlines: (string | null)[][];
  targets: (string | number | null)[][];
  goalDeadlines: (string | null)[][];
  goalTargets: (string | number | null)[][];
}
const cases = join(__dirname, "../../cases");
const expectedPlans = readdirSync(cases)
  .filter((name) => name.startsWith("policy-"))
  .map((name) => ({ id: name.slice("policy-".length), expected: JSON.parse(readFileSync(join(cases, name, "expected.json"), "utf8")) as ExpectedPlan }));

const deadlinesOf = (read: PolicyDocument): (string | null)[][] =>
  read.measures.flatMap(({ key, deadlines }) => deadlines.map(({ kind, end, raw }) => [key, kind === "range" ? "by" : kind, end, raw]));
const targetsOf = (read: PolicyDocument): (string | number | null)[][] =>
  read.measures.flatMap(({ key, targets }) => targets.map(({ from, to, toMin, unit, comparator, due }) => [key, from, to, toMin, unit, comparator, due]));

const hasTexts = hasPlanTexts();
describeWith("the texts of the six plans (../shared/policies)", hasTexts)("the plans as a person read them", () => {
  describe.each(expectedPlans)("$id", ({ id, expected }) => {
    const ids = planFiles.find(({ file }) => file === expected.file)!.ids;
    const source = hasTexts ? readPlanText(expected.file) : "";
    const read = readPolicy(source, { ids }).find((document) => document.id === id)!;

    it("has the head and the chapters", () => {
      expect(read).toMatchObject({
        title: expected.title, issuers: expected.issuers, docNumber: expected.docNumber, issuedOn: expected.issuedOn, leadRule: expected.leadRule,
      });
      expect(read.horizon === null ? null : [read.horizon.start, read.horizon.end]).toEqual(expected.horizon);
      expect(read.chapters.map(({ number, title }) => [number, title])).toEqual(expected.chapters);
    });

    it("has the measures", () => expect(read.measures.map(({ key, chapter, parent, title }) => [key, chapter, parent, title])).toEqual(expected.measures));

    it("has the deadlines", () => expect(deadlinesOf(read)).toEqual(expected.deadlines));

    it("has the figures", () => {
      const certain = expected.targets.filter((target) => target[7] !== "borderline").map(String);
      const possible = new Set(expected.targets.map((target) => String(target.slice(0, 7))));
      const found = targetsOf(read).map(String);
      expect(found.filter((target) => !possible.has(target))).toEqual([]);
      expect(certain.filter((target) => !found.includes(target))).toEqual([]);
      expect(found.length).toBeGreaterThanOrEqual(certain.length);
    });

    it("has the goals", () => {
      expect(read.goals.deadlines.map(({ kind, end, raw }) => [kind, end, raw])).toEqual(expected.goalDeadlines);
      expect(read.goals.targets.map(({ to, unit, comparator, due }) => [to, unit, comparator, due])).toEqual(expected.goalTargets);
    });

    it("points every fact at its words", () => {
      const bare = (words: string): string => words.replace(/[\s*]/gu, "");
      for (const { span, text, deadlines, targets } of read.measures) {
        expect(bare(source.slice(span.start, span.end))).toBe(bare(text!));
        for (const fact of [...deadlines, ...targets]) {
          expect(bare(source.slice(fact.span.start, fact.span.end))).toBe(bare(fact.raw));
          expect(fact.span.start).toBeGreaterThanOrEqual(span.start);
          expect(fact.span.end).toBeLessThanOrEqual(span.end);
        }
      }
    });
  });
});
