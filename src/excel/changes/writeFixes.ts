import type { Finding } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { ExcelFailure } from "#excel/excelFailure";
import { runExcel } from "#excel/runExcel";
import { applyChange, type Applied, type TooLargeToKeep } from "./applyChange.ts";
import { findMovedRows, keepLandmarks, type Landmark } from "./landmarks.ts";
import { cellKey, type Change, type CellEdit, type RestorePoint } from "./model.ts";
import { planFixes, targetsOfFixes, type PlannedFixes } from "./planFixes.ts";
import { countCells } from "./restoreBook.ts";
import { surveyTargets, type TargetSurvey } from "./surveyTargets.ts";

export interface FixRequest {
  findings: readonly Finding[];
  sheet: string;
  /** Says what is done, once it is known for how many cells. */
  label: (cells: number) => Text;
  at: string;
  overFormulas: boolean;
  /** Go on when what stands there is too much to be kept. */
  withoutRestore: boolean;
  /** How the rows are known again; a row without one is known by the cells that are changed alone. */
  landmarks: readonly Landmark[];
  /** For a host that does not calculate: told of the change before it is written. */
  onChange: (change: Change) => void;
}

export interface FixOutcome extends Omit<PlannedFixes, "change" | "ownersOf"> {
  /** Cells written, those of inserted rows included. */
  cells: number;
  /** Rows inserted. */
  rows: number;
  restore: RestorePoint | null;
}

const nothingDone = { cells: 0, rows: 0, restore: null };

/** After the write: what had to be put back is stale, with every other cell of its fix. */
function settle({ change, ownersOf, ...planned }: PlannedFixes, { putBack, isPutBack, restore }: Applied): FixOutcome {
  const failed = new Set(isPutBack ? planned.applied : [...putBack].flatMap((edit) => ownersOf.get(edit) ?? []));
  if (isPutBack) return { ...planned, ...nothingDone, applied: [], stale: [...planned.stale, ...failed] };
  return {
    ...planned,
    applied: planned.applied.filter((finding) => !failed.has(finding)),
    stale: [...planned.stale, ...failed],
    cells: countCells(change) - putBack.size, rows: change.inserts.length, restore,
  };
}

function companions({ ownersOf }: PlannedFixes): (edit: CellEdit) => readonly CellEdit[] {
  const byOwner = new Map<Finding, CellEdit[]>();
  for (const [edit, owners] of ownersOf) for (const owner of owners) byOwner.set(owner, [...(byOwner.get(owner) ?? []), edit]);
  return (edit) => (ownersOf.get(edit) ?? []).flatMap((owner) => byOwner.get(owner) ?? []);
}

async function write(context: Excel.RequestContext, planned: PlannedFixes, survey: TargetSurvey, request: FixRequest & { onWriting: () => void }): Promise<FixOutcome | TooLargeToKeep> {
  const change: Change = { ...planned.change, landmarks: keepLandmarks(request.landmarks, planned.change) };
  request.onChange(change);
  const applied = await applyChange(context, {
    change, sheetId: survey.sheetId, label: request.label(countCells(change)), at: request.at, book: survey.book, withoutRestore: request.withoutRestore, inRuns: !survey.hasHidden,
    formatOf: (edit) => survey.states.get(cellKey(edit))?.format ?? "General",
    anchorOf: (below) => survey.anchors.get(below) ?? null,
    tablesEndingAt: (row) => survey.tables.filter(({ area }) => area.row + area.rowCount - 1 === row),
    companionsOf: companions(planned),
  }, request.onWriting);
  return applied === "tooLargeToKeep" ? applied : settle(planned, applied);
}

/**
 * Applies fixes to the user's sheet, those that still hold. Round trips: one to look, one to keep what stands there, one
 * per 2,500 cells to write; one more when somebody else wrote meanwhile and his work is put back.
 */
export async function writeFixes(request: FixRequest): Promise<Result<FixOutcome | TooLargeToKeep, ExcelFailure>> {
  const progress = { hasStarted: false };
  const result = await runExcel<FixOutcome | TooLargeToKeep>({ waitForCellEdit: true }, async (context) => {
    const { findings, sheet, landmarks, overFormulas } = request;
    const survey = await surveyTargets(context, sheet, { ...targetsOfFixes(findings, sheet), landmarks });
    if (!survey.ok) return fail(survey.failure);
    const planned = planFixes(findings, { survey: survey.value, overFormulas, movedRows: findMovedRows(landmarks, survey.value.states) });
    const { change, ownersOf: _, ...rest } = planned;
    if (countCells(change) + change.unmerges.length + change.inserts.length === 0) return ok({ ...rest, ...nothingDone });
    return ok(await write(context, planned, survey.value, { ...request, onWriting: () => { progress.hasStarted = true; } }));
  });
  return result.ok || !progress.hasStarted ? result : fail({ ...result.failure, written: "userCells" });
}
