import { scanCells, scanRows } from "./scanRows.ts";

interface CellPlace {
  row: number;
  column: number;
}

const shared = /<f[^>]*\st="shared"[^>]*>/u;
const groupNumber = /\ssi="(\d+)"/u;

/** The cells of filled-down formulas whose first cell, which alone holds the words, is going to be written anew. */
export function findSharedCells(data: string, isReplaced: (row: number, column: number) => boolean): CellPlace[] {
  if (!data.includes('t="shared"')) return [];
  const groups = new Map<string, CellPlace[]>();
  const broken = new Set<string>();
  for (const row of scanRows(data)) {
    if (!row.text.includes('t="shared"')) continue;
    for (const cell of scanCells(row.text)) {
      const formula = shared.exec(cell.text)?.[0];
      const group = formula === undefined ? undefined : groupNumber.exec(formula)?.[1];
      if (formula === undefined || group === undefined) continue;
      const cells = groups.get(group) ?? [];
      cells.push({ row: row.index, column: cell.index });
      groups.set(group, cells);
      if (/\sref="/u.test(formula) && isReplaced(row.index, cell.index)) broken.add(group);
    }
  }
  return [...groups].flatMap(([group, cells]) => (broken.has(group) ? cells : []));
}
