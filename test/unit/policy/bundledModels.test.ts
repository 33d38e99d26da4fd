import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policyDocumentSchema } from "#core/policy/model";
import * as v from "valibot";
import { bundledPlans } from "../../../tools/plans.ts";

const folder = join(__dirname, "../../../assets/policies");

/** Every string of a value, wherever it stands. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe("bundled models", () => {
  it("are those of the six plans", () => expect(readdirSync(folder).sort()).toEqual(bundledPlans.map(({ id }) => `${id}.json`).sort()));

  it.each(bundledPlans)("$id is valid and holds facts, no text", ({ id }) => {
    const model = v.parse(policyDocumentSchema, JSON.parse(readFileSync(join(folder, `${id}.json`), "utf8")));
    expect(model.id).toBe(id);
    expect(model.measures.length).toBeGreaterThan(17);
    expect(model.measures.every(({ text }) => text === null)).toBe(true);
    expect(stringsIn(model).filter((words) => words.includes("。"))).toEqual([]);
    const figures = [...model.goals.targets, ...model.measures.flatMap(({ targets }) => targets)];
    expect(figures.filter(({ raw }) => raw.length > 25)).toEqual([]);
    expect(model.textHash).toMatch(/^[0-9a-f]{14}$/u);
  });
});
