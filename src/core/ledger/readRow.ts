import { readExtension } from "./readExtension.ts";
import { readFigures } from "./readFigures.ts";
import { readFigure, readShare } from "./readNumbers.ts";
import { readOwnersOf } from "./readOwnerCells.ts";
import type { DeadlineReading } from "./readings.ts";
import { readAccepted, readState } from "./readState.ts";
import { wordsAt, type RowContext } from "./rowContext.ts";
import type { CellValue, LedgerRow, Role } from "./model.ts";

export type { RoleColumns, RowContext } from "./rowContext.ts";

/** Reads one task. `row` counts from 0 in the range; `section` is the heading it stands under, or "". */
export function readRow(context: RowContext, row: number, section: string): LedgerRow {
  const cells = context.rowCells(row);
  const value = (role: Role): CellValue => cells[role]?.value ?? "";
  const owners = readOwnersOf(context, row, section);
  const { deadlines, unreadable } = readDeadlineCells(context, row, { cell: value("deadline"), section });
  const progress = clampShare(readShare(value("progress"), context.outOfHundred));
  const completedOn = context.readings.day(value("completedOn"));
  const accepted = readAccepted(context, value("acceptance"));
  return {
    address: { sheet: context.sheet, row: row + context.origin.row },
    cells,
    sequence: wordsAt(value("sequence")),
    measureKey: wordsAt(value("measureKey")),
    source: wordsAt(value("source")),
    category: wordsAt(value("category")) || section,
    task: wordsAt(value("task")) || wordsAt(value("action")),
    ...owners,
    leaders: readLeaders(wordsAt(value("leader"))),
    deadlines,
    extension: readExtension(context, row, cells),
    ...readState(context, row, { progress, completedOn }),
    progress,
    completedOn,
    accepted,
    weight: readFigure(value("weight")),
    ...(context.figures == null ? {} : { figures: readFigures(context, context.figures, row) }),
    ...(unreadable == null ? {} : { unreadable }),
  };
}

/** The day of the row's own cells; under 一、6月底前完成 in a table without such a column that of the heading. */
function readDeadlineCells({ cells, readings, roles, dayParts = [] }: RowContext, row: number, { cell, section }: { cell: CellValue; section: string }): DeadlineReading {
  if (dayParts.length > 0) {
    const words = dayParts.map(({ column, unit }) => ({ words: wordsAt(cells.at(row, column)), unit })).filter(({ words: part }) => part !== "");
    return readings.deadlines(words.map(({ words: part, unit }) => (part.endsWith(unit) ? part : `${part}${unit}`)).join(""));
  }
  return roles.has("deadline") ? readings.deadlines(cell) : readings.section(section).due;
}

function readLeaders(words: string): string[] {
  return words === "" ? [] : words.split(/[、，,;；\n]+/u).map((name) => name.trim()).filter((name) => name !== "");
}

function clampShare(share: number | null): number | null {
  return share === null || share < 0 || share > 1 ? null : share;
}

