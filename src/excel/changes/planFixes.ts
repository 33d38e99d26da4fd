import type { CellChange, Finding, Fix } from "#core/findings/finding";
import type { Area } from "#core/ledger/model";
import { textFormat } from "./contentInput.ts";
import { mergeTexts } from "./mergeTexts.ts";
import { cellKey, isFormula, type CellAddress, type CellEdit, type Change, type Content, type RowInsertion } from "./model.ts";
import type { Targets, TargetSurvey } from "./surveyTargets.ts";

/** Why a fix cannot be applied as things are. */
export type FixRefusal = "noFix" | "otherSheet" | "merged" | "tooLong" | "filtered";

export interface PlannedFixes {
  change: Change;
  applied: Finding[];
  stale: Finding[];
  formulas: Finding[];
  refused: { finding: Finding; why: FixRefusal }[];
  /** The findings whose fixes an edit belongs to. */
  ownersOf: ReadonlyMap<CellEdit, readonly Finding[]>;
}

/** A cell of Excel holds so many characters. */
const longestText = 32_767;

/** The sheet that the fixes are for: that of the first. */
export function sheetOfFixes(findings: readonly Finding[]): string | null {
  for (const { fix } of findings) {
    const sheet = fix?.changes[0]?.sheet ?? fix?.inserts?.[0]?.sheet ?? fix?.unmerges?.[0]?.sheet;
    if (sheet !== undefined) return sheet;
  }
  return null;
}

/** Cells that have to be looked at before fixes are applied. */
export function targetsOfFixes(findings: readonly Finding[], sheet: string): Targets {
  const cells: CellAddress[] = [];
  const anchors: number[] = [];
  for (const { fix } of findings) {
    if (fix === null || isElsewhere(fix, sheet)) continue;
    for (const { row, column } of fix.changes) cells.push({ row, column });
    for (const { row, column, rowCount, columnCount } of fix.unmerges ?? []) cells.push({ row, column }, { row: row + rowCount - 1, column: column + columnCount - 1 });
    for (const insert of fix.inserts ?? []) {
      anchors.push(insert.below);
      // With the row below, merged areas that reach over the place are seen.
      for (const { column } of insert.cells) cells.push({ row: insert.below, column }, { row: insert.below + 1, column });
    }
  }
  return { cells, anchors };
}

function isElsewhere({ changes, unmerges = [], inserts = [] }: Fix, sheet: string): boolean {
  return [...changes, ...unmerges, ...inserts].some((part) => part.sheet !== sheet);
}

/** Rows of the sheet that a fix is about. */
export function rowsOf({ changes, unmerges = [], inserts = [] }: Fix): number[] {
  return [...changes.map(({ row }) => row), ...unmerges.map(({ row }) => row), ...inserts.map(({ below }) => below)];
}

const holds = (area: Area, { row, column }: CellAddress): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
const isSameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rowCount === other.rowCount && one.columnCount === other.columnCount;

type Verdict = "ok" | "stale" | "formulas" | FixRefusal;

/** Is the cell hidden behind another cell of a merged area that the fix leaves merged? */
function isBehindMerge(change: CellChange, fix: Fix, merges: readonly Area[]): boolean {
  const merge = merges.find((area) => holds(area, change));
  if (merge === undefined || (merge.row === change.row && merge.column === change.column)) return false;
  return !(fix.unmerges ?? []).some((area) => isSameArea(area, merge));
}

function judgeChange(change: CellChange, fix: Fix, { survey, overFormulas }: Judging): Verdict {
  const state = survey.states.get(cellKey(change));
  if (state === undefined) return "stale";
  const { content, format } = state;
  if ((isFormula(content) ? content.shown : content) !== change.before) return "stale";
  // A formula in a cell of the format “text” could not be put back as one.
  if (isFormula(content) && (!overFormulas || format === textFormat)) return "formulas";
  if (isBehindMerge(change, fix, survey.merges)) return "merged";
  return typeof change.after === "string" && change.after.length > longestText ? "tooLong" : "ok";
}

interface Judging {
  survey: TargetSurvey;
  overFormulas: boolean;
  /** Rows that are other ones than those that were checked. */
  movedRows: ReadonlySet<number>;
}

function judgeFix(fix: Fix, judging: Judging): Verdict {
  const { survey, movedRows } = judging;
  if (isElsewhere(fix, survey.sheet)) return "otherSheet";
  if (rowsOf(fix).some((row) => movedRows.has(row))) return "stale";
  if ((fix.inserts ?? []).length > 0 && survey.isFiltered) return "filtered";
  if ((fix.unmerges ?? []).some((area) => !survey.merges.some((merge) => isSameArea(merge, area)))) return "stale";
  for (const change of fix.changes) {
    const verdict = judgeChange(change, fix, judging);
    if (verdict !== "ok") return verdict;
  }
  return "ok";
}

/** What fixes that were taken so far make of a cell. */
interface Claim {
  change: CellChange;
  afters: CellChange["after"][];
  owners: Finding[];
}

/** What all claims on a cell make of it together; null when they contradict each other. */
function joinAfters({ before }: CellChange, afters: readonly CellChange["after"][]): CellChange["after"] | null {
  const [first, ...rest] = afters;
  if (first === undefined) return null;
  if (rest.every((after) => after === first)) return first;
  const texts = afters.filter((after) => typeof after === "string");
  return typeof before === "string" && texts.length === afters.length ? mergeTexts(before, texts) : null;
}

/** Takes the cells of a fix in, or nothing of it when a cell is already claimed for something else. */
function claimCells(claims: Map<number, Claim>, finding: Finding, changes: readonly CellChange[]): boolean {
  const joined = changes.map((change) => ({ change, claim: claims.get(cellKey(change)) }));
  if (joined.some(({ change, claim }) => claim !== undefined && joinAfters(change, [...claim.afters, change.after]) === null)) return false;
  for (const { change, claim } of joined) {
    if (claim === undefined) claims.set(cellKey(change), { change, afters: [change.after], owners: [finding] });
    else {
      claim.afters.push(change.after);
      claim.owners.push(finding);
    }
  }
  return true;
}

/**
 * Taking a merged area apart repeats what stands in it: a correction of that very cell at the same time would be undone in
 * all cells but the first. Whichever comes second waits for the next check.
 */
function crossesUnmerge({ changes, unmerges = [] }: Fix, claims: ReadonlyMap<number, Claim>, taken: readonly Area[]): boolean {
  if (changes.some((change) => taken.some((area) => holds(area, change)))) return true;
  return unmerges.length > 0 && [...claims.values()].some(({ change }) => unmerges.some((area) => holds(area, change)));
}

function buildEdit({ change, afters }: Claim, { states }: TargetSurvey): CellEdit {
  const { row, column, numberFormat } = change;
  const state = states.get(cellKey(change));
  const before: Content = state?.content ?? change.before;
  const after = joinAfters(change, afters) ?? change.after;
  const present = state?.format ?? "General";
  // A number in a cell of the format “text” would become words again.
  const wanted = numberFormat ?? (present === textFormat && typeof after !== "string" ? "General" : undefined);
  return wanted === undefined || wanted === present ? { row, column, before, after } : { row, column, before, after, formats: { before: present, after: wanted } };
}

/** A merged area that reaches from the row above over the new row speaks for it too: its cell is not written. */
function buildInsertion({ below, cells }: NonNullable<Fix["inserts"]>[number], { states, merges }: TargetSurvey): RowInsertion {
  const isCovered = (column: number): boolean => merges.some((area) => holds(area, { row: below, column }) && holds(area, { row: below + 1, column }));
  return {
    below,
    cells: cells.filter(({ column }) => !isCovered(column)).map(({ column, value, numberFormat }) => {
      const present = states.get(cellKey({ row: below, column }))?.format ?? "General";
      return { column, content: value, format: numberFormat ?? (present === textFormat && typeof value !== "string" ? "General" : present) };
    }),
  };
}

/** Sorts fixes into those that can be applied as the sheet stands and the rest, and joins the former into one change. */
export function planFixes(findings: readonly Finding[], judging: Judging): PlannedFixes {
  const { survey } = judging;
  const planned = { applied: [] as Finding[], stale: [] as Finding[], formulas: [] as Finding[], refused: [] as PlannedFixes["refused"] };
  const claims = new Map<number, Claim>();
  const unmerges: Area[] = [];
  const inserts: RowInsertion[] = [];
  for (const finding of findings) {
    const verdict = finding.fix === null ? "noFix" : judgeFix(finding.fix, judging);
    if (finding.fix === null || verdict !== "ok") {
      if (verdict === "stale" || verdict === "formulas") planned[verdict].push(finding);
      else if (verdict !== "ok") planned.refused.push({ finding, why: verdict });
      continue;
    }
    if (crossesUnmerge(finding.fix, claims, unmerges) || !claimCells(claims, finding, finding.fix.changes)) {
      planned.stale.push(finding);
      continue;
    }
    planned.applied.push(finding);
    for (const { row, column, rowCount, columnCount } of finding.fix.unmerges ?? []) {
      unmerges.push({ row, column, rowCount, columnCount });
    }
    for (const insert of finding.fix.inserts ?? []) inserts.push(buildInsertion(insert, survey));
  }
  const edits = [...claims.values()].map((claim) => ({ edit: buildEdit(claim, survey), owners: claim.owners }));
  // Stable: several below one row stay in their order.
  inserts.sort((one, other) => one.below - other.below);
  const change = { sheet: survey.sheet, edits: edits.map(({ edit }) => edit), unmerges, inserts };
  return { ...planned, change, ownersOf: new Map(edits.map(({ edit, owners }) => [edit, owners])) };
}
