import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import type { PlanBlock, PlanCell, SheetPlan } from "../sheetPlan.ts";
import { findKeptColumns, moveReferences } from "./keptColumns.ts";
import type { KeptColumns } from "./keptColumns.ts";

/** What a sheet says of its own formulas is not true of its values: other words stand there, or none. */
const wordsOfValues: Readonly<Record<string, string | null>> = {
  "sheet.note.live": "sheet.note.frozen",
  "sheet.note.list": "sheet.note.listFrozen",
  "sheet.overview.asOfHint": null,
};

/**
 * 送审稿 of a sheet: formulas as their values, links as their words, nothing hidden, nothing beside what is printed but
 * the figures that the charts are drawn from, no defined names, no lists to choose from.
 */
export function freezePlan(plan: SheetPlan): SheetPlan {
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
      const when = moveReferences(rule.when, kept);
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

/** The same of several sheets; 任务单位底表, which only formulas need, is left out. */
export function freezePlans(plans: readonly SheetPlan[]): SheetPlan[] {
  return plans.filter(({ id }) => id !== "base").map(freezePlan);
}

function freezeBlock(plan: SheetPlan, block: PlanBlock, kept: KeptColumns): PlanBlock[] {
  const stays = buildCellTest(plan);
  const first = Array.from({ length: block.cells.reduce((most, row) => Math.max(most, row.length), 0) }, (_, index) => kept.placeOf(block.column + index)).find((place) => place !== null);
  if (first === undefined || first === null) return [];
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
  switch (cell?.kind) {
    case "text": return freezeWords(cell.text);
    case "link": return { kind: "text", text: cell.text };
    case "formula": return freezeValue(cell.value);
    default: return cell;
  }
}

function freezeWords(words: Text): PlanCell {
  const other = wordsOfValues[words.id];
  if (other === undefined) return { kind: "text", text: words };
  return other === null ? null : { kind: "text", text: text(other, words.values) };
}

function freezeValue(value: string | number | boolean | Text): PlanCell {
  switch (typeof value) {
    case "number": return { kind: "number", value };
    case "boolean": return { kind: "boolean", value };
    case "string": return value === "" ? null : { kind: "text", text: verbatim(value) };
    default: return { kind: "text", text: value };
  }
}
