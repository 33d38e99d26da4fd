import { toSerial } from "#core/calendar/excelSerial";
import { checkLedger } from "#core/checks/checkLedger";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import type { CellChange, Finding, Fix, Place } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import type { CellValue } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { defaultSettings, type Settings } from "#core/settings/model";
import type { Target } from "#core/targets/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { areaOf, gridOf, type GridOptions } from "./grid.ts";
import { measureOf, policyOf } from "./ledgerRows.ts";

/** One example of a check's page: a table, what it is held against, and what must be found. */
export interface PageExample {
  kind: "不通过" | "通过" | "不适用" | "无法判断";
  asOf: string;
  settings: Settings;
  policies: PolicyDocument[];
  rows: CellValue[][];
  options: GridOptions;
  /** `C2 C3 blank`: places, then the name of the message. */
  expected: string[];
}

export interface CheckPage {
  frontMatter: Record<string, string>;
  title: string;
  description: string;
  english: string;
  messages: Record<string, string>;
  examples: PageExample[];
}

export function parseCheckPage(source: string): CheckPage {
  const [, front = "", body = ""] = source.split(/^---$/mu);
  const [head = "", ...sections] = body.split(/^## /mu);
  const paragraphs = head.split("\n\n").map((part) => part.trim()).filter((part) => part !== "");
  return {
    frontMatter: Object.fromEntries(front.trim().split("\n").map((line) => line.split(": ") as [string, string])),
    title: (paragraphs[0] ?? "").replace(/^# /u, ""),
    description: paragraphs[1] ?? "",
    english: paragraphs[2] ?? "",
    messages: Object.fromEntries([...head.matchAll(/^\| `([^`]+)` \| (.*) \|$/gmu)].map(([, name = "", words = ""]) => [name, words])),
    examples: sections.map(parseExample),
  };
}

function parseExample(section: string): PageExample {
  const json = /```json\n([\s\S]*?)\n```/u.exec(section)?.[1];
  const [, ...lines] = section.replace(/```json[\s\S]*?```/u, "").split("\n");
  const wordsAfter = (label: string): string[] => lines.filter((line) => line.startsWith(`${label} `)).map((line) => line.slice(label.length + 1).trim());
  const [settings] = wordsAfter("设置");
  return {
    kind: section.split("\n")[0]?.trim() as PageExample["kind"],
    asOf: wordsAfter("数据截至")[0] ?? "",
    settings: { ...defaultSettings, ...(settings === undefined ? {} : JSON.parse(settings) as Partial<Settings>) },
    policies: json === undefined ? [] : [parsePolicy(JSON.parse(json) as PolicyFacts)],
    rows: lines.filter((line) => line.startsWith("|") && !line.startsWith("| ---")).map((line) => line.slice(1, -1).split("|").map(parseCell)),
    options: { merges: wordsAfter("合并"), hiddenRows: wordsAfter("隐藏行").map(Number), hiddenColumns: wordsAfter("隐藏列").map((letter) => areaOf(`${letter}1`).column) },
    expected: lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2).replaceAll("`", "")),
  };
}

type PolicyFacts = Omit<Partial<PolicyDocument>, "measures"> & { measures: (Omit<Partial<Measure>, "deadlines" | "targets"> & { deadlines?: string[]; targets?: Partial<Target>[] })[] };

function parsePolicy({ measures, ...facts }: PolicyFacts): PolicyDocument {
  return policyOf({
    leadRule: "explicit",
    ...facts,
    measures: measures.map(({ deadlines = [], targets = [], ...rest }) => measureOf({
      number: rest.key ?? "1",
      ...rest,
      deadlines: deadlines.flatMap((raw) => readDeadlines(raw, { mode: "cell", reference: facts.issuedOn ?? null, scope: "measure" })),
      targets: targets.map((target) => ({ name: "", from: null, to: null, toMin: null, unit: "", comparator: "<=", due: null, raw: "", span: { start: 0, end: 0 }, ...target })),
    })),
  });
}

/** `@2019-06-30` is a real date; figures are numbers. */
function parseCell(cell: string): CellValue {
  const words = cell.trim().replaceAll("\\n", "\n");
  if (words.startsWith("@")) return toSerial(words.slice(1));
  return words !== "" && /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : words;
}

export function checkExample({ asOf, settings, policies, rows, options }: PageExample): Report {
  const ledger = readLedger(gridOf(rows, options), { reference: policies[0]?.issuedOn ?? null });
  if (!ledger.ok) throw new Error(`The example is no ledger: ${ledger.failure.kind}`);
  return checkLedger(ledger.value, { policies, matches: matchRows(ledger.value, policies), units: defaultRegistry, settings, asOf });
}

/** A finding as `C2 C3 blank`, the way the pages write it. */
export function flattenFinding({ place, also, message }: Finding): string {
  return [...[place, ...also].map(addressOf), message.split(".").at(-1) ?? ""].join(" ");
}

function addressOf({ row, column }: Place): string {
  const letter = column === null ? "" : String.fromCharCode(64 + column);
  return row === null && column === null ? "sheet" : `${letter}${row ?? ""}`;
}

/** The table after whole corrections: areas taken apart, cells changed, rows inserted from the lowest up. */
export function applyFixes({ rows, options, ...example }: PageExample, fixes: readonly Fix[]): PageExample {
  const apart = new Set(fixes.flatMap(({ unmerges = [] }) => unmerges).map(({ row, column }) => `${row}:${column}`));
  const merges = (options.merges ?? []).filter((address) => !apart.has(`${areaOf(address).row}:${areaOf(address).column}`));
  const corrected = applyChanges(rows, fixes.flatMap(({ changes }) => changes));
  const inserts = fixes.flatMap(({ inserts: own = [] }) => own);
  for (const { below, cells } of inserts.map((insert, order) => ({ ...insert, order })).sort((a, b) => b.below - a.below || b.order - a.order)) {
    const line: CellValue[] = [];
    for (const { column, value } of cells) line[column - 1] = value;
    corrected.splice(below, 0, Array.from({ length: line.length }, (_, index) => line[index] ?? ""));
  }
  return { ...example, rows: corrected, options: { ...options, merges } };
}

/** The table after the changes; each finds what it expects to replace. */
export function applyChanges(rows: readonly (readonly CellValue[])[], changes: readonly CellChange[]): CellValue[][] {
  const after = rows.map((row) => [...row]);
  for (const { row, column, before, after: value } of changes) {
    const line = (after[row - 1] ??= []);
    const standing = line[column - 1] ?? "";
    if (standing !== before && standing !== value) throw new Error(`${row}:${column} holds ${String(standing)}, not ${String(before)}`);
    line[column - 1] = value;
  }
  return after.map((row) => row);
}
