import { fromSerial } from "#core/calendar/excelSerial";
import { isErrorValue } from "#core/ledger/cells";
import type { CellValue } from "#core/ledger/model";
import { weightParts } from "#core/statistics/model";
import { formula, serial } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import type { BaseCells, BaseContext } from "./baseContext.ts";
import { lookupWord } from "./baseLists.ts";

/** Keeps a formula from following a row that is no longer there; blank then. */
function whileFound(context: BaseContext, cells: BaseCells, source: string): string {
  return context.link.key === null ? source : `IF(${cells.at("position")}=0,"",${source})`;
}

function literal(value: CellValue): string | null {
  if (typeof value !== "string") return String(value).toUpperCase();
  // The longest text that a formula may hold is 255 characters; a line break cannot stand in one on every host.
  return value.length > 200 || /[\r\n]/u.test(value) ? null : `"${value.replaceAll('"', '""')}"`;
}

/** Where the reader understood more of a cell than the formula can, its reading holds as long as the cell says the same. */
function withReading(cell: string, value: CellValue, reading: { source: string; general: string; same: boolean }): string {
  const same = literal(value);
  if (reading.same || same === null || isErrorValue(value)) return reading.general;
  return `IFERROR(IF(${cell}=${same},${reading.source},${reading.general}),"")`;
}

/** The words of a ledger's cell; blank where it holds an error, which a check reports. */
export function wordsOfCell(cell: string): string {
  return `IFERROR(LEFT(TRIM(${cell}&""),100),"")`;
}

/** The status word as it stands in the ledger. */
export function planWord(context: BaseContext, cells: BaseCells): PlanCell {
  const cell = cells.ledger("status");
  if (cell === null) return null;
  return formula(whileFound(context, cells, wordsOfCell(cell)), lookupWord(cells.task.row.cells.status));
}

const wholeDay = /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;

/** The completion day: a real date, or a text that names a whole day. */
export function planCompletedOn(context: BaseContext, cells: BaseCells): PlanCell {
  const cell = cells.ledger("completedOn");
  if (cell === null) return null;
  const { cells: { completedOn }, completedOn: day } = cells.task.row;
  const value = completedOn?.value ?? "";
  const dashed = ["年", "月", ".", "/"].reduce((inner, mark) => `SUBSTITUTE(${inner},"${mark}","-")`, `SUBSTITUTE(TRIM(${cell}&""),"日","")`);
  const general = `IF(ISNUMBER(${cell}),${cell},IFERROR(DATEVALUE(${dashed}),""))`;
  const same = typeof value === "number" ? fromSerial(value) === day : typeof value === "string" && (value.trim() === "" || (wholeDay.test(value.trim()) && day !== null));
  const source = day === null ? '""' : String(serial(day));
  const shown = typeof value === "number" && same ? value : serial(day);
  return formula(whileFound(context, cells, withReading(cell, value, { source, general, same })), shown);
}

/** Progress as stated, before it is known to lie within 0…1. */
export function planStatedProgress(context: BaseContext, cells: BaseCells): PlanCell {
  const cell = cells.ledger("progress");
  if (cell === null) return null;
  const value = cells.task.row.cells.progress?.value ?? "";
  const { progress } = cells.task.row;
  const scaled = context.progressScale === 1 ? cell : `${cell}*${context.progressScale}`;
  const general = `IF(ISNUMBER(${cell}),${scaled},IFERROR(VALUE(SUBSTITUTE(TRIM(${cell}&""),"%",""))/100,""))`;
  const percent = typeof value === "string" && /^\s*-?\d+(?:\.\d+)?%\s*$/u.test(value);
  const same = typeof value === "number" || percent || (typeof value === "string" && value.trim() === "");
  const shown = typeof value === "number" ? value * context.progressScale : percent ? Number(value.replace("%", "")) / 100 : (progress ?? "");
  const source = progress === null ? '""' : String(progress);
  return formula(whileFound(context, cells, withReading(cell, value, { source, general, same })), shown);
}

export function planProgress(_context: BaseContext, cells: BaseCells): PlanCell {
  if (cells.ledger("progress") === null) return null;
  const stated = cells.at("statedProgress");
  return formula(`IF(ISNUMBER(${stated}),IF(AND(${stated}>=0,${stated}<=1),${stated},""),"")`, cells.task.row.progress ?? "");
}

/** 权重 or 分值 as it stands in the ledger, rounded as the sums of the program are. */
export function planWeight(context: BaseContext, cells: BaseCells): PlanCell {
  const cell = cells.ledger("weight");
  if (cell === null) return null;
  const value = cells.task.row.cells.weight?.value ?? "";
  const weight = cells.task.row.weight === null ? null : Math.round(cells.task.row.weight * weightParts) / weightParts;
  const general = `IFERROR(ROUND(IF(ISNUMBER(${cell}),${cell},VALUE(TRIM(${cell}&""))),${String(weightParts).length - 1}),"")`;
  const same = typeof value === "number" || typeof value === "string" && (value.trim() === "" || /^\s*\d+(?:\.\d+)?\s*$/u.test(value));
  return formula(whileFound(context, cells, withReading(cell, value, { source: weight === null ? '""' : String(weight), general, same })), weight ?? "");
}

/** 1 where something stands in 认定/销号 that does not say no. */
export function planAccepted(context: BaseContext, cells: BaseCells): PlanCell {
  const cell = cells.ledger("acceptance");
  if (cell === null) return null;
  const word = wordsOfCell(cell);
  const source = `IF(${word}="",0,IF(ISNUMBER(MATCH(${word},${cells.list("denied")},0)),0,1))`;
  return formula(whileFound(context, cells, source), cells.task.row.accepted === true ? 1 : 0);
}
