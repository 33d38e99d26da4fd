import type { CellChange, Fix, Place } from "#core/findings/finding";
import type { Area, CellValue, LedgerRow } from "#core/ledger/model";
import type { Audit } from "../audit.ts";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const mergedCells = defineCheck({
  id: "merged-cells",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["table", "form"],
  messages: ["merged", "fix"],
  appliesTo: ({ ledger }) => ledger.rows.length > 0,
  examine: [byTable(function* ({ ledger }) {
    const merged = mergesOfTasks(ledger);
    const [place, ...also] = merged.map(({ row, column }): Place => ({ sheet: ledger.sheet, row, column }));
    if (place !== undefined) yield { message: "merged", place, also, values: { count: merged.length }, fix: takeApart(ledger, merged), about: "" };
  }, ({ rows }) => rows.length > 0)],
});

/** Title, section and total rows may be merged; the rows of tasks are what is read as repeated. */
function mergesOfTasks({ merges = [], rows }: Audit["ledger"]): readonly Area[] {
  if (merges.length === 0) return merges;
  const tasks = new Set(rows.map(({ address }) => address.row));
  return merges.filter(({ row, rowCount }) => Array.from({ length: rowCount }, (_, step) => row + step).some((at) => tasks.has(at)));
}

/** Every cell of a merged area holds what a reader sees there; areas of columns that were not read keep together. */
function takeApart(ledger: Audit["ledger"], merged: readonly Area[]): Fix | null {
  const first = new Map(ledger.rows.map((row) => [row.address.row, row]));
  const areas = merged.flatMap((area) => {
    const value = valueAt(ledger, first.get(area.row), area.column);
    return value === null ? [] : [{ area, value }];
  });
  if (areas.length === 0) return null;
  const { sheet } = ledger;
  const changes = areas.flatMap(({ area, value }) => cellsBehind(area).map((cell): CellChange => ({ sheet, ...cell, before: "", after: value })));
  return { label: "check.merged-cells.fix", changes: changes.filter(({ after }) => after !== ""), unmerges: areas.map(({ area }) => ({ sheet, ...area })) };
}

function valueAt({ columns }: Audit["ledger"], row: LedgerRow | undefined, column: number): CellValue | null {
  const role = columns.find((mapping) => mapping.column === column)?.role;
  const cell = role == null ? undefined : row?.cells[role];
  return cell?.column === column ? cell.value : null;
}

/** The cells of an area but its first. */
function cellsBehind({ row, column, rowCount, columnCount }: Area): { row: number; column: number }[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({ row: row + Math.floor(index / columnCount), column: column + (index % columnCount) })).slice(1);
}
