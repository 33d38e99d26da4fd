import type { IsoDate } from "#core/calendar/isoDate";
import { isErrorValue, wordsOf } from "#core/ledger/cells";
import { isFigureUnit } from "#core/ledger/figureCells";
import type { LedgerRow } from "#core/ledger/model";
import type { Task } from "../model.ts";
import { readReport } from "./readReportedValues.ts";
import type { ReportedFigure } from "./readReportedValues.ts";
import { findStatedTargets } from "./statedTargets.ts";
import type { StatedTarget } from "./statedTargets.ts";

/** What one row says of figures: in its columns, and in the words of its progress note. */
export interface TargetReport {
  task: Task;
  row: LedgerRow;
  /** `policy/measure`, "" for a row of none. */
  measure: string;
  stated: readonly StatedTarget[];
  figures: readonly ReportedFigure[];
}

/** The reports of rows that belong to a measure or state figures of their own. */
export function readReports(tasks: readonly Task[], asOf: IsoDate): TargetReport[] {
  return tasks.flatMap((task): TargetReport[] => {
    const { row, measure } = task;
    if (measure === null && row.figures === undefined) return [];
    const value = row.cells.progressNote?.value ?? "";
    const figures = measure === null || isErrorValue(value) || value === "" ? [] : readReport(wordsOf(value));
    return [{ task, row, measure: measure === null ? "" : `${measure.policy}/${measure.measure}`, stated: readStated(task, asOf), figures }];
  });
}

function readStated({ row, standing }: Task, asOf: IsoDate): readonly StatedTarget[] {
  if (row.figures === undefined || row.figures.length === 0) return [];
  const year = Number((standing.originalDue ?? standing.start ?? asOf).slice(0, 4));
  const unit = unitInWords(row.task);
  return findStatedTargets(row.figures, { asOf, year }).map((stated) => (stated.unit === "" ? { ...stated, unit } : stated));
}

/** 新建口袋公园（座）: tables say the unit behind the name. */
function unitInWords(task: string): string {
  const inner = /[（(](?:单位[:：])?([^（）()]{1,8})[）)]\s*$/u.exec(task)?.[1] ?? "";
  return isFigureUnit(inner) ? inner : "";
}
