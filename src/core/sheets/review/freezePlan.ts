import { toSerial } from "#core/calendar/excelSerial";
import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import type { PlanBlock, PlanCell, SheetId, SheetPlan } from "../sheetPlan.ts";
import { findKeptColumns, moveReferences, parseColumn } from "./keptColumns.ts";
import type { KeptColumns } from "./keptColumns.ts";

/** What a sheet says of its own formulas is not true of its values: other words stand there, or none. */
const wordsOfValues: Readonly<Record<string, string | null>> = {
  "sheet.note.live": "sheet.note.frozen",
  "sheet.note.list": "sheet.note.listFrozen",
  "sheet.overview.asOfHint": null,
};

/** What stands in a cell of a generated sheet, in the words of one language; null for a cell that nobody wrote. */
export type ShownValues = (sheet: string, row: number, column: number) => string | number | boolean | null;

/** Cells of every sheet as a reader sees them: what conditions that look at other sheets are settled by. */
export function buildShownValues(plans: readonly SheetPlan<string>[]): ShownValues {
  const sheets = new Map<string, SheetPlan<string>["blocks"]>(plans.map((plan) => [plan.id, plan.blocks]));
  return (sheet, row, column) => {
    for (const block of sheets.get(sheet) ?? []) {
      const cell = block.cells[row - block.row]?.[column - block.column] ?? null;
      if (cell !== null) return cell.kind === "text" || cell.kind === "link" ? cell.text : cell.kind === "date" ? toSerial(cell.date) : cell.value;
    }
    return null;
  };
}

/**
 * 送审稿 of a sheet: formulas as their values, links as their words, nothing hidden, nothing beside what is printed but
 * the figures that the charts are drawn from, no defined names, no lists to choose from.
 */
export function freezePlan(plan: SheetPlan, shown: ShownValues): SheetPlan {
  const kept = findKeptColumns(plan);
  const move = <T extends { area: Area }>(items: readonly T[]): T[] => items.flatMap((item) => {
    const area = kept.areaOf(item.area);
    return area === null ? [] : [{ ...item, area }];
  });
  return {
    ...plan,
    tabColor: null, hiddenColumns: [], tables: [], names: [], validations: [],
    blocks: plan.blocks.flatMap((block) => freezeBlock(plan, block, kept)),
    merges: plan.merges.flatMap((area) => kept.areaOf(area) ?? []).filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
    numberFormats: move(plan.numberFormats),
    styles: move(plan.styles),
    columnWidths: plan.columnWidths.filter((_, index) => kept.placeOf(index + 1) !== null),
    conditionalFormats: move(plan.conditionalFormats).flatMap((rule) => {
      if (rule.when === null) return [rule];
      const when = moveReferences(settleReferences(rule.when, shown), kept);
      return when === null ? [] : [{ ...rule, when }];
    }),
    charts: plan.charts.flatMap((chart) => {
      const [source, position] = [kept.areaOf(chart.source), kept.areaOf(chart.position)];
      return source === null || position === null ? [] : [{ ...chart, source, position }];
    }),
    freeze: { ...plan.freeze, columns: Array.from({ length: plan.freeze.columns }, (_, index) => kept.placeOf(index + 1)).filter((place) => place !== null).length },
    print: plan.print === null ? null : { ...plan.print, area: kept.areaOf(plan.print.area) ?? plan.print.area },
  };
}

/** What only formulas need. */
const behindTheScenes: ReadonlySet<SheetId> = new Set(["base", "rules"]);

/** The same of several sheets; 任务单位底表 and 统计规则 are left out. */
export function freezePlans(plans: readonly SheetPlan[], shown: ShownValues): SheetPlan[] {
  return plans.filter(({ id }) => !behindTheScenes.has(id)).map((plan) => freezePlan(plan, shown));
}

const reference = /\{\{(\w+)\}\}!\$?([A-Z]{1,3})\$?(\d+)(?![\d:])/gu;

/** Cells of other sheets in a condition become what stands in them. */
function settleReferences(formula: string, shown: ShownValues): string {
  return formula.replace(reference, (_, sheet: string, letters: string, row: string) => {
    const value = shown(sheet, Number(row), parseColumn(letters)) ?? "";
    return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
  });
}

function freezeBlock(plan: SheetPlan, block: PlanBlock, kept: KeptColumns): PlanBlock[] {
  const stays = buildCellTest(plan);
  const width = block.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const [first] = Array.from({ length: width }, (_, index) => kept.placeOf(block.column + index)).filter((place) => place !== null);
  if (first === undefined) return [];
  const cells = block.cells.map((row, down) => row.flatMap((cell, across): PlanCell[] => {
    const column = block.column + across;
    if (kept.placeOf(column) === null) return [];
    return [stays(block.row + down, column) ? freezeCell(cell) : null];
  }));
  return [{ row: block.row, column: first, cells }];
}

/** Whether a cell is printed or drawn. */
function buildCellTest({ print, charts }: SheetPlan): (row: number, column: number) => boolean {
  if (print === null) return () => true;
  const areas = [print.area, ...charts.map(({ source }) => source)];
  return (row, column) => areas.some((area) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
}

function freezeCell(cell: PlanCell): PlanCell {
  if (cell?.kind === "text") return freezeWords(cell.text);
  if (cell?.kind === "link") return { kind: "text", text: cell.text };
  return cell?.kind === "formula" ? freezeValue(cell.value) : cell;
}

function freezeWords(words: Text): PlanCell {
  const other = wordsOfValues[words.id];
  if (other === undefined) return { kind: "text", text: words };
  return other === null ? null : { kind: "text", text: text(other, words.values) };
}

function freezeValue(value: string | number | boolean | Text): PlanCell {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "object") return { kind: "text", text: value };
  return value === "" ? null : { kind: "text", text: verbatim(value) };
}
