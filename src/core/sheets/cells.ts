import type { IsoDate } from "#core/calendar/isoDate";
import { toSerial } from "#core/calendar/excelSerial";
import { text, verbatim } from "#core/findings/text";
import type { Text, Value } from "#core/findings/text";
import type { CellRef } from "#core/ledger/model";
import type { PlanCell } from "./sheetPlan.ts";

/** What stands where there is no figure. */
export const noFigure = "—";

export function message(id: string, values?: Readonly<Record<string, Value>>): PlanCell {
  return { kind: "text", text: text(id, values) };
}

export function label(words: Text): PlanCell {
  return { kind: "text", text: words };
}

/** Words that are the same in every language; blank stays blank. */
export function words(text: string): PlanCell {
  return text === "" ? null : { kind: "text", text: verbatim(text) };
}

export function number(value: number): PlanCell {
  return { kind: "number", value };
}

export function date(day: IsoDate | null): PlanCell {
  return day === null ? null : { kind: "date", date: day };
}

export function formula(source: string, value: string | number | boolean | Text): PlanCell {
  return { kind: "formula", formula: `=${source}`, value };
}

/** A rate as its quotient, — where the denominator is 0. */
export function rate(numerator: string, denominator: string, value: number | null): PlanCell {
  return formula(`IFERROR(${numerator}/${denominator},"${noFigure}")`, value ?? noFigure);
}

/** The value that a formula shows for a day. */
export function serial(day: IsoDate | null): number | "" {
  return day === null ? "" : toSerial(day);
}

/** A cell of the user's, carried over as it is. */
export function copied(cell: CellRef | undefined): PlanCell {
  if (cell === undefined || cell.value === "") return null;
  if (typeof cell.value === "string") return words(cell.value);
  return typeof cell.value === "number" ? number(cell.value) : { kind: "boolean", value: cell.value };
}
