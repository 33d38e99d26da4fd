import type { Area } from "#core/ledger/model";
import { formatColumn } from "../address.ts";
import type { SheetPlan } from "../sheetPlan.ts";

/** Where what stays of a sheet goes when columns in between are taken out. Columns are 1-based. */
export interface KeptColumns {
  /** The new place of a column; null when it is gone. */
  placeOf: (column: number) => number | null;
  /** The part of an area that stays; null when nothing does. */
  areaOf: <T extends Area>(area: T) => T | null;
}

const holds = ({ column, columnCount }: Area, one: number): boolean => one >= column && one < column + columnCount;

/** What is printed and what the charts are drawn from stays; hidden columns go. Without a print area every column is printed. */
export function findKeptColumns(plan: SheetPlan): KeptColumns {
  const wanted = plan.print === null ? null : [plan.print.area, ...plan.charts.map(({ source }) => source)];
  const hidden = new Set(plan.hiddenColumns);
  const places: (number | null)[] = [null];
  let kept = 0;
  for (let column = 1; column <= lastColumnOf(plan); column++) {
    const stays = !hidden.has(column) && (wanted === null || wanted.some((area) => holds(area, column)));
    if (stays) kept += 1;
    places.push(stays ? kept : null);
  }
  const placeOf = (column: number): number | null => places[column] ?? null;
  return {
    placeOf,
    areaOf(area) {
      const columns = Array.from({ length: area.columnCount }, (_, index) => placeOf(area.column + index)).filter((place) => place !== null);
      const [first] = columns;
      return first === undefined ? null : { ...area, column: first, columnCount: columns.length };
    },
  };
}

function lastColumnOf({ blocks, print, columnWidths, charts }: SheetPlan): number {
  const widest = blocks.reduce((most, { column, cells }) => cells.reduce((inner, row) => Math.max(inner, column + row.length - 1), most), columnWidths.length);
  return [...(print === null ? [] : [print.area]), ...charts.flatMap(({ source, position }) => [source, position])].reduce((most, area) => Math.max(most, area.column + area.columnCount - 1), widest);
}

const cellReference = /(?<![A-Za-z_.])(\$?)([A-Z]{1,3})(\$?\d+)(?![\w(])/gu;

/** Words in a formula: what stands in them is no reference. */
const quoted = /("(?:[^"]|"")*")/u;

/** A formula of the same sheet after the move; null when it looks at a column that is gone, or at another sheet. */
export function moveReferences(formula: string, { placeOf }: KeptColumns): string | null {
  const parts = formula.split(quoted);
  const outside = parts.filter((part) => !part.startsWith('"'));
  const isLost = outside.some((part) => part.includes("!") || [...part.matchAll(cellReference)].some(([, , letters = ""]) => placeOf(parseColumn(letters)) === null));
  if (isLost) return null;
  const move = (_: string, fixed: string, letters: string, row: string): string => `${fixed}${formatColumn(placeOf(parseColumn(letters)) ?? 1)}${row}`;
  return parts.map((part) => (part.startsWith('"') ? part : part.replace(cellReference, move))).join("");
}

/** A → 1, AA → 27. */
export function parseColumn(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
