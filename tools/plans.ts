/** The six plans that the product knows, and where their texts lie beside the repository. */
import { existsSync, readFileSync } from "node:fs";
import { readPolicy } from "#core/policy/readPolicy";
import type { PolicyDocument } from "#core/policy/model";

export const sharedFolder = new URL("../../shared/", import.meta.url);

/** One file may hold several documents; `ids` are theirs, in order. */
export const planFiles: readonly { file: string; ids: readonly string[] }[] = [
  { file: "dalian-2018", ids: ["dalian-2018"] },
  { file: "chengdu-2019", ids: ["chengdu-2019"] },
  { file: "qingyang-2020", ids: ["qingyang-2020"] },
  { file: "shanghai-2017", ids: ["shanghai-2017"] },
  { file: "kunming-2023", ids: ["kunming-district-2023", "kunming-city-2023"] },
];

export const bundledPlans = planFiles.flatMap(({ file, ids }) => ids.map((id) => ({ id, file })));

export function hasPlanTexts(): boolean {
  return planFiles.every(({ file }) => existsSync(planUrl(file)));
}

export function readPlanText(file: string): string {
  return readFileSync(planUrl(file), "utf8");
}

/** Reads one plan from its text. */
export function readPlan(id: string): PolicyDocument {
  const plan = planFiles.find(({ ids }) => ids.includes(id));
  const document = plan === undefined ? undefined : readPolicy(readPlanText(plan.file), { ids: plan.ids }).find((read) => read.id === id);
  if (document === undefined) throw new Error(`No plan ${id}`);
  return document;
}

function planUrl(file: string): URL {
  return new URL(`policies/${file}.txt`, sharedFolder);
}
