import type { Finding, MeasureRef, Place } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import { text } from "#core/findings/text";
import type { CellValue } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import { formatColumn } from "#core/sheets/address";
import type { RestorePoint } from "#excel/changes/model";
import { writeFixes } from "#excel/changes/writeFixes";
import { readAreas, type AreaCells } from "#excel/readArea";
import { announceShown } from "./announceShown.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { landmarksOfFixes } from "./landmarksOfFixes.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { timeNow } from "./timeNow.ts";

export interface ChosenMatch {
  place: Place;
  /** The column was added: the ledger has to be read anew. */
  isNewColumn: boolean;
  restore: RestorePoint | null;
}

/** How a measure is named in the key column: by its key, with the policy's id before it where there are several policies. */
function keyOf({ policy, measure }: MeasureRef, policies: readonly PolicyDocument[]): string {
  return policies.length > 1 ? `${policy} · ${measure}` : measure;
}

interface KeyColumn {
  column: number;
  isNew: boolean;
  /** The key cell of the row as it is. */
  value: CellValue;
  format: string;
  headerRow: number;
  /** What stands in the header's cell. */
  header: CellValue;
}

const cellOf = (cells: AreaCells | undefined, row: number): Pick<KeyColumn, "value" | "format"> => ({
  value: cells?.values[row]?.[0] ?? "", format: cells?.numberFormats[row]?.[0] ?? "General",
});

/** The column right of a table without a key column: it has to be empty, or begun by an earlier choice. */
async function findNewColumn({ ledger: { sheet, area, headerRows } }: OpenedLedger, row: number, header: string): Promise<Result<KeyColumn, ActionFailure>> {
  const column = area.column + area.columnCount;
  const headerRow = headerRows.at(-1) ?? area.row;
  const read = await readAreas(sheet, [{ row: area.row, column, rowCount: area.rowCount, columnCount: 1 }]);
  if (!read.ok) return fail({ of: "excel", failure: read.failure });
  const [cells] = read.value;
  const standing = cellOf(cells, headerRow - area.row).value;
  const isTaken = standing !== header && (cells?.values ?? []).some(([cell]) => cell !== "");
  if (isTaken) return fail({ of: "change", failure: { kind: "columnTaken", sheet, column: formatColumn(column) } });
  return ok({ ...cellOf(cells, row - area.row), column, headerRow, isNew: true, header: standing });
}

/** The key column of the table, or the one that it is to get. */
async function findKeyColumn(opened: OpenedLedger, row: number, header: string): Promise<Result<KeyColumn, ActionFailure>> {
  const { sheet, area, columns } = opened.ledger;
  const column = columns.find(({ role }) => role === "measureKey")?.column;
  if (column === undefined) return findNewColumn(opened, row, header);
  const read = await readAreas(sheet, [{ row, column, rowCount: 1, columnCount: 1 }]);
  if (!read.ok) return fail({ of: "excel", failure: read.failure });
  return ok({ ...cellOf(read.value[0], 0), column, headerRow: area.row, isNew: false, header: "" });
}

/** Digits go as a number where the cell is no text cell: a number kept as text draws a warning in Excel. */
function cellValue(key: string, format: string): CellValue {
  return /^[1-9]\d{0,8}$/u.test(key) && format !== "@" ? Number(key) : key;
}

/** The choice as a correction of the cell, so that it is written with the same care as any. */
function correctionOf(place: Place & { sheet: string; row: number; column: number }, key: KeyColumn, words: { value: CellValue; header: string }): Finding {
  const { sheet, row, column } = place;
  const heading = key.isNew && key.header !== words.header ? [{ sheet, row: key.headerRow, column, before: key.header, after: words.header }] : [];
  return {
    check: "match-ambiguous", severity: "info", family: "filling", message: "", place, also: [], values: {}, cites: null, key: "",
    fix: { label: "change.label.match", changes: [...heading, { sheet, row, column, before: key.value, after: words.value }] },
  };
}

/**
 * Writes the user's choice of measure for a row of the sheet into its key cell; null takes the choice back. A table without
 * a key column gets one on its right.
 */
export async function chooseMatch(opened: OpenedLedger, row: number, measure: MeasureRef | null, environment: Environment): Promise<Result<ChosenMatch, ActionFailure>> {
  const { ledger: { sheet }, policies } = opened;
  const isKnown = measure === null || policies.some(({ id, measures }) => id === measure.policy && measures.some(({ key }) => key === measure.measure));
  if (!isKnown) return fail({ of: "change", failure: { kind: "measureUnknown", measure: measure.measure } });
  const header = environment.messages.render(text("change.columnHeader"));
  const key = await findKeyColumn(opened, row, header);
  if (!key.ok) return key;
  const { column, format, value: before, isNew } = key.value;
  const value = measure === null ? "" : cellValue(keyOf(measure, policies), format);
  const place = { sheet, row, column };
  if (value === before) return ok({ place, isNewColumn: false, restore: null });
  const findings = [correctionOf(place, key.value, { value, header })];
  const written = await writeFixes({
    findings, sheet, landmarks: await landmarksOfFixes(findings, opened, environment), at: timeNow(), overFormulas: false, withoutRestore: false,
    label: () => text("change.label.match", { row }), onChange: announceShown(environment),
  });
  if (!written.ok) return fail({ of: "excel", failure: written.failure });
  if (written.value === "tooLargeToKeep") throw new Error("Two cells are never too large to keep");
  const { applied, restore } = written.value;
  if (applied.length === 0) return fail({ of: "change", failure: { kind: "cellChanged", sheet, cell: `${formatColumn(column)}${row}` } });
  return ok({ place, isNewColumn: isNew && key.value.header !== header, restore });
}
