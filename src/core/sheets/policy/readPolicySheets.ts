import type { Finding } from "#core/findings/finding";
import type { SheetGrid } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import type { SheetId } from "../sheetPlan.ts";
import { buildModels } from "./modelRecords.ts";
import { deadlineTable, documentTable, measureTable, type PolicyTable, targetTable } from "./policyTables.ts";
import { keepFirst, readTable, type TableReading } from "./readTable.ts";
import type { Vocabulary } from "./tableCodec.ts";

/** The model as the sheets have it now, and what people wrote there that cannot be read. */
export interface PolicySheetsReading {
  policies: PolicyDocument[];
  findings: Finding[];
}

interface Known {
  policies: ReadonlySet<string>;
  measures: ReadonlySet<string>;
}

const measureKey = ({ policy, key }: { policy?: string; key?: string }): string => `${policy ?? ""} ${key ?? ""}`;

/** Lines whose policy exists; the others are findings, never silently dropped. */
function keepOfPolicies<R extends { policy: string }>(reading: TableReading<R>, { policies }: Known): TableReading<R> {
  const findings = [...reading.findings];
  const lines = reading.lines.filter((line) => {
    const { policy } = line.record;
    if (!policies.has(policy)) findings.push(reading.problemAt(line, "policy", "unknownPolicy", { policy }));
    return policies.has(policy);
  });
  return { ...reading, lines, findings };
}

/** The same for the measure that a fact belongs to; null is the document as a whole. */
function keepOfMeasures<R extends { policy: string; measure: string | null }>(given: TableReading<R>, known: Known): TableReading<R> {
  const reading = keepOfPolicies(given, known);
  const findings = [...reading.findings];
  const lines = reading.lines.filter((line) => {
    const { policy, measure } = line.record;
    const isKnown = measure === null || known.measures.has(measureKey({ policy, key: measure }));
    if (!isKnown) findings.push(reading.problemAt(line, "measure", "unknownMeasure", { policy, measure }));
    return isKnown;
  });
  return { ...reading, lines, findings };
}

/** Lines with something unreadable are known too: what belongs to them is not a second mistake. */
function allRecords<R>({ lines, refused }: TableReading<R>): Partial<R>[] {
  return [...lines.map(({ record }) => record), ...refused];
}

/** The sheets of the model, read back. A sheet that is not in the workbook counts as empty. */
export function readPolicySheets(grids: ReadonlyMap<SheetId, SheetGrid>, vocabulary: Vocabulary): PolicySheetsReading {
  const read = <R>(table: PolicyTable<R>): TableReading<R> => {
    const grid = grids.get(table.id) ?? { sheet: "", origin: { row: 1, column: 1 }, values: [], numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
    const reading = readTable(table, grid, vocabulary);
    return grids.has(table.id) ? reading : { ...reading, findings: [] };
  };
  const documents = keepFirst(read(documentTable), "id", ({ id }) => id);
  const policies = new Set(allRecords(documents).flatMap(({ id }) => id ?? []));
  const measures = keepFirst(keepOfPolicies(read(measureTable), { policies, measures: new Set() }), "key", measureKey);
  const known = { policies, measures: new Set(allRecords(measures).map(measureKey)) };
  const deadlines = keepOfMeasures(read(deadlineTable), known);
  const targets = keepOfMeasures(read(targetTable), known);
  const records = <R>({ lines }: TableReading<R>): R[] => lines.map(({ record }) => record);
  return {
    policies: buildModels({ documents: records(documents), measures: records(measures), deadlines: records(deadlines), targets: records(targets) }),
    findings: [documents, measures, deadlines, targets].flatMap(({ findings }) => findings),
  };
}
