/** assets/units.tsv → src/core/units/units.data.ts. With --check: fails when the written file is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../assets/units.tsv", import.meta.url));
const target = fileURLToPath(new URL("../src/core/units/units.data.ts", import.meta.url));

interface Row {
  canonical: string;
  abbreviations: string[];
  formerNames: { name: string; until: number | null }[];
  dated: { name: string; from: number | null; until: number | null }[];
  ambiguous: string[];
  category: string;
  founded: number | null;
}

function parseYear(text: string | undefined): number | null {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : null;
}

function list(cell: string | undefined): string[] {
  return (cell ?? "").split(";").map((part) => part.trim()).filter((part) => part !== "");
}

function parseRow(line: string): Row {
  const [canonical = "", abbreviations, formerNames, founded, ambiguous, category = ""] = line.split("\t");
  const forms = list(abbreviations);
  return {
    canonical,
    abbreviations: forms.filter((form) => !form.includes("@")),
    formerNames: list(formerNames).map((form) => ({ name: form.split("@")[0] ?? form, until: parseYear(form.split("@")[1]) })),
    // "金融监管局@-2023": the form means this body until 2023 only.
    dated: forms.filter((form) => form.includes("@")).map((form) => {
      const [name = form, years = ""] = form.split("@");
      const [from, until] = years.split("-");
      return { name, from: parseYear(from), until: parseYear(until) };
    }),
    ambiguous: list(ambiguous),
    category,
    founded: parseYear(founded),
  };
}

function formatRow(row: Row): string {
  const optional = [row.dated.length > 0 ? `dated: ${JSON.stringify(row.dated)}` : "", row.founded === null ? "" : `founded: ${row.founded}`];
  const fields = [
    `canonical: ${JSON.stringify(row.canonical)}`,
    `abbreviations: ${JSON.stringify(row.abbreviations)}`,
    `formerNames: ${JSON.stringify(row.formerNames)}`,
    `ambiguous: ${JSON.stringify(row.ambiguous)}`,
    `category: ${JSON.stringify(row.category)}`,
    ...optional.filter((field) => field !== ""),
  ];
  return `  { ${fields.join(", ")} },`;
}

const rows = readFileSync(source, "utf8").trim().split(/\r?\n/).slice(1).map(parseRow);
const written = [
  "// Generated from assets/units.tsv by tools/unitsData.ts; do not edit.",
  'import type { UnitEntry } from "./model.ts";',
  "",
  "export const unitEntries: readonly UnitEntry[] = [",
  ...rows.map(formatRow),
  "];",
  "",
].join("\n");

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== written) {
    console.error("src/core/units/units.data.ts is stale: run npx tsx tools/unitsData.ts");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, written);
}
