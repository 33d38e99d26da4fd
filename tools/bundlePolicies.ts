/**
 * ../shared/policies → assets/policies/<id>.json: what the product knows of the six plans without their texts. Facts
 * only: no body text, of figures only the figure. With --check: fails when a written file is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type PolicyDocument, policyDocumentSchema } from "#core/policy/model";
import * as v from "valibot";
import { bundledPlans, readPlan } from "./plans.ts";

type Target = PolicyDocument["measures"][number]["targets"][number];

/** 资料由14项压减至3项 → 由14项压减至3项: the name says the rest. */
function withoutName(target: Target): Target {
  return target.raw.startsWith(target.name) && target.raw.length > target.name.length ? { ...target, raw: target.raw.slice(target.name.length) } : target;
}

/** The longest phrase that a figure of a bundled model may carry. */
const longestFigure = 24;

function shorten(target: Target): Target {
  const { raw, ...rest } = withoutName(target);
  return { ...rest, raw: raw.length <= longestFigure ? raw : `…${raw.slice(-longestFigure)}` };
}

function factsOf(document: PolicyDocument): PolicyDocument {
  const measures = document.measures.map((measure) => ({ ...measure, text: null, targets: measure.targets.map(shorten) }));
  const goals = { ...document.goals, targets: document.goals.targets.map(shorten) };
  return v.parse(policyDocumentSchema, { ...document, measures, goals });
}

const folder = new URL("../assets/policies/", import.meta.url);
mkdirSync(folder, { recursive: true });
const check = process.argv.includes("--check");
for (const { id } of bundledPlans) {
  const file = new URL(`${id}.json`, folder);
  const words = `${JSON.stringify(factsOf(readPlan(id)), null, 1)}\n`;
  if (!check) writeFileSync(file, words);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== words) {
    console.error(`assets/policies/${id}.json is stale; run tools/bundlePolicies.ts`);
    process.exitCode = 1;
  }
}
