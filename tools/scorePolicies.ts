/**
 * Precision and recall of the reader on the plans that a person has read, as a table in docs/reading-quality.md.
 * Needs the plans and the readings in ../shared beside the repository. `--check` compares instead of writing.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { foldCharacters } from "#core/text/foldCharacters";
import type { Deadline } from "#core/deadlines/model";
import type { Measure, PolicyDocument } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import { bundledPlans, readPlan, sharedFolder } from "./plans.ts";

interface Count {
  found: number;
  missing: string[];
  extra: string[];
}

interface GoldDeadline {
  raw: string;
  kind: string;
  date?: string | null;
  scope: string;
}
type GoldTarget = Omit<Target, "span"> & { borderline?: boolean };
interface GoldMeasure {
  number: string;
  key?: string;
  section: string;
  parent: string | null;
  title: string;
  leads: string[];
  responsible: string[];
  generic: string[];
  openEnded: boolean;
  deadlines: GoldDeadline[];
  targets: GoldTarget[];
}
interface Gold {
  title: string;
  issuer: string[];
  docNumber: string | null;
  issuedOn: string | null;
  horizon: PolicyDocument["horizon"];
  sections: { number: string; title: string }[];
  overallGoals: { deadlines: GoldDeadline[]; targets: GoldTarget[] };
  measures: GoldMeasure[];
}

const kinds: Readonly<Record<string, readonly string[]>> = { longTerm: ["ongoing"], year: ["by", "range"], by: ["by", "range"] };
const plain = (words: string): string => foldCharacters(words).replace(/\s/gu, "");
const same = (a: unknown, b: unknown): boolean => plain(JSON.stringify(a)) === plain(JSON.stringify(b));

interface Comparison<G, R> {
  isSame: (gold: G, read: R) => boolean;
  show: (fact: G | R) => string;
  /** Facts that may be left out. */
  optional?: (gold: G) => boolean;
}

function matchAll<G, R>(gold: readonly G[], read: readonly R[], { isSame, show: describe, optional = () => false }: Comparison<G, R>): Count {
  const left = [...read];
  const count: Count = { found: 0, missing: [], extra: [] };
  for (const item of gold) {
    const index = left.findIndex((other) => isSame(item, other));
    if (index >= 0) {
      left.splice(index, 1);
      count.found++;
    } else if (!optional(item)) count.missing.push(describe(item));
  }
  count.extra.push(...left.map(describe));
  return count;
}

const sameDeadline = (gold: GoldDeadline, read: Deadline): boolean =>
  (kinds[gold.kind] ?? [gold.kind]).includes(read.kind) && (gold.date ?? null) === read.end && gold.scope === read.scope;
const sameTarget = (gold: GoldTarget, read: Target): boolean =>
  gold.from === read.from && gold.to === read.to && gold.toMin === read.toMin && gold.unit === read.unit && gold.comparator === read.comparator && gold.due === read.due;
const show = (fact: object): string => JSON.stringify(fact);
const byKey = (gold: GoldMeasure, read: Measure): boolean => (gold.key ?? gold.number) === read.key;

function scorePlan(gold: Gold, read: PolicyDocument): Record<string, Count> {
  const pairs = gold.measures.map((measure) => ({ measure, other: read.measures.find((other) => byKey(measure, other)) }));
  const found = pairs.flatMap(({ measure, other }) => (other === undefined ? [] : [{ measure, other }]));
  const field = (name: string, pick: (m: GoldMeasure) => unknown, pickRead: (m: Measure) => unknown): Count =>
    matchAll(found.map(({ measure }) => measure), found.map(({ other }) => other), { isSame: (g, r) => byKey(g, r) && same(pick(g), pickRead(r)), show: (m) => `${name} ${JSON.stringify(m)}`.slice(0, 300) });
  const head = [
    ["title", gold.title, read.title], ["issuers", gold.issuer, read.issuers], ["docNumber", gold.docNumber, read.docNumber],
    ["issuedOn", gold.issuedOn, read.issuedOn], ["horizon", [gold.horizon?.start ?? null, gold.horizon?.end ?? null], [read.horizon?.start ?? null, read.horizon?.end ?? null]], ["chapters", gold.sections, read.chapters],
  ] as const;
  const wrong = head.filter(([, a, b]) => !same(a, b)).map(([name, a, b]) => `${name}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`);
  const inMeasures = <G, R>(pick: (m: GoldMeasure) => G[], pickRead: (m: Measure) => R[], isSame: (g: G, r: R) => boolean, optional?: (g: G) => boolean): Count => {
    const all: Count = { found: 0, missing: [], extra: [] };
    for (const { measure, other } of pairs) {
      const part = matchAll(pick(measure), other === undefined ? [] : pickRead(other), { isSame, show: (x) => `${measure.number} ${JSON.stringify(x)}`, ...(optional === undefined ? {} : { optional }) });
      all.found += part.found;
      all.missing.push(...part.missing);
      all.extra.push(...part.extra);
    }
    return all;
  };
  return {
    head: { found: head.length - wrong.length, missing: wrong, extra: [] },
    measures: matchAll(gold.measures, read.measures, { isSame: byKey, show }),
    titles: field("title", (m) => m.title, (m) => m.title),
    parents: field("parent", (m) => [m.section, m.parent], (m) => [m.chapter, m.parent]),
    owners: field("owners", (m) => [m.leads, m.responsible, m.generic, m.openEnded], (m) => [m.leads, m.responsible, m.generic, m.openEnded]),
    deadlines: inMeasures((m) => m.deadlines, (m) => m.deadlines, sameDeadline),
    targets: inMeasures((m) => m.targets, (m) => m.targets, sameTarget, (g) => g.borderline === true),
    "goal deadlines": matchAll(gold.overallGoals.deadlines, read.goals.deadlines, { isSame: sameDeadline, show }),
    "goal targets": matchAll(gold.overallGoals.targets, read.goals.targets, { isSame: sameTarget, show }),
  };
}

function tableOf(id: string, score: Record<string, Count>): string[] {
  return Object.entries(score).map(([name, { found, missing, extra }]) => {
    const share = (part: number): string => (found + part === 0 ? "–" : (found / (found + part)).toFixed(3));
    return `| ${id} | ${name} | ${found} | ${missing.length} | ${extra.length} | ${share(extra.length)} | ${share(missing.length)} |`;
  });
}

const output = new URL("../docs/reading-quality.md", import.meta.url);
const rows: string[] = [];
for (const { id } of bundledPlans) {
  const gold = new URL(`gold/${id}.json`, sharedFolder);
  if (!existsSync(gold)) continue;
  const score = scorePlan(JSON.parse(readFileSync(gold, "utf8")) as Gold, readPlan(id));
  rows.push(...tableOf(id, score));
  for (const [name, { missing, extra }] of Object.entries(score)) {
    for (const line of missing) console.log(`${id} ${name} missing: ${line}`);
    for (const line of extra) console.log(`${id} ${name} extra:   ${line}`);
  }
}
const page = [
  "# How well plans are read", "",
  "Facts read by the program against the readings of a careful person. Made by `tools/scorePolicies.ts`; figures that the",
  "reader of the plan marked as borderline may be left out.", "",
  "| plan | facts | found | missing | extra | precision | recall |", "|---|---|---:|---:|---:|---:|---:|", ...rows, "",
  ...readFileSync(new URL("./firstContact.md", import.meta.url), "utf8").trimEnd().split("\n"), "",
].join("\n");
console.log(rows.join("\n"));
if (process.argv.includes("--check")) {
  if (readFileSync(output, "utf8") !== page) {
    console.error("docs/reading-quality.md is not what the reader gives now; run tools/scorePolicies.ts");
    process.exitCode = 1;
  }
} else writeFileSync(output, page);
