import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import { isErrorValue } from "#core/ledger/cells";
import { answers, statusWords } from "#core/ledger/statusWords.data";
import type { CellRef, LedgerRow, Status } from "#core/ledger/model";
import { rowClasses } from "#core/standing/model";
import type { RowClass, RowKind } from "#core/standing/model";
import { lightNames } from "#core/statistics/lights";
import type { Light } from "#core/statistics/lights";
import { formatArea } from "../address.ts";
import { label, message, words } from "../cells.ts";
import type { PlanBlock, PlanCell } from "../sheetPlan.ts";
import { baseHeaderRow, firstBaseRow, listsColumn } from "./baseColumns.ts";

export const statuses: readonly Status[] = ["notStarted", "inProgress", "done", "returned", "cancelled", "paused"];
export const kinds: readonly RowKind[] = ["dated", "ongoing", "onSchedule", "undated"];

/**
 * The words that the formulas compare with stand once on the base sheet and are referred to: no formula holds a word of
 * one language, and an office can see what is looked up.
 */
export type ListWord = `class.${RowClass}` | `status.${Status}` | `kind.${RowKind}` | "moved" | `light.${Light}` | "separator";
const listWords: readonly ListWord[] = [
  ...rowClasses.map((one) => `class.${one}` as const), ...statuses.map((one) => `status.${one}` as const), ...kinds.map((one) => `kind.${one}` as const), "moved",
  ...lightNames.map((one) => `light.${one}` as const), "separator",
];

export function listText(word: ListWord): Text {
  return listTexts.get(word) ?? text(`sheet.word.${word}`);
}

const listTexts = new Map(listWords.map((word) => [word, text(word.startsWith("light.") ? `sheet.${word}` : `sheet.word.${word}`)]));

/** `$AK$7`, to be prefixed with `{{base}}!` on other sheets. */
export function listCell(word: ListWord): string {
  return listCells.get(word) ?? "";
}

const listCells = new Map(listWords.map((word, index) => [word, formatArea({ row: firstBaseRow + index, column: listsColumn, rowCount: 1, columnCount: 1 })]));

/** What a status word of this ledger was read as. */
export interface WordReading {
  word: string;
  status: Status | null;
  judgement: LedgerRow["ownJudgement"];
}

export interface BaseLists {
  readings: readonly WordReading[];
  denied: readonly string[];
}

/** Words that say no in a column 认定 or 销号; anything else that stands there says yes. */
const deniedWords = ["否", "无", "×", "未", "未认定", "未销号", "未通过", "不通过", "不予认定", "不予销号", "退回", "待认定", "待销号", "—", "-", "/", "FALSE"];
const longestWord = 100;

/** A cell's words as the base's formulas see them. */
export function lookupWord(cell: CellRef | undefined): string {
  const value = cell?.value ?? "";
  if (isErrorValue(value)) return "";
  const words = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return words.replace(/ +/gu, " ").replace(/^ | $/gu, "").slice(0, longestWord);
}

/** This ledger's own words first, as they were read, then the vocabulary, so that another known word typed later is followed too. */
export function buildBaseLists(rows: readonly LedgerRow[]): BaseLists {
  const readings = new Map<string, WordReading>();
  const denied = new Set<string>();
  let asked = false;
  for (const row of rows) {
    const word = lookupWord(row.cells.status);
    if (word !== "" && !readings.has(word)) readings.set(word, { word, status: row.status, judgement: row.ownJudgement });
    asked ||= word !== "" && answers.get(word) === row.status;
    const acceptance = lookupWord(row.cells.acceptance);
    if (row.accepted === false && acceptance !== "") denied.add(acceptance);
  }
  for (const [word, reading] of statusWords) if (!readings.has(word)) readings.set(word, { word, ...reading });
  if (asked) for (const [word, status] of answers) if (!readings.has(word)) readings.set(word, { word, status, judgement: null });
  return { readings: [...readings.values()], denied: [...new Set([...denied, ...deniedWords])] };
}

export type ListRange = "words" | "statuses" | "judgements" | "denied";
const offsets: Readonly<Record<ListRange, number>> = { words: 2, statuses: 3, judgements: 4, denied: 6 };

export function listRange(range: ListRange, lists: BaseLists): string {
  const rowCount = range === "denied" ? lists.denied.length : lists.readings.length;
  return formatArea({ row: firstBaseRow, column: listsColumn + offsets[range], rowCount, columnCount: 1 });
}

/** The lists as cells, right of the table. */
export function planBaseLists(lists: BaseLists): PlanBlock {
  const height = Math.max(listWords.length, lists.readings.length, lists.denied.length);
  const header = [message("sheet.base.list.words"), null, message("sheet.base.list.word"), message("sheet.base.list.status"), message("sheet.base.list.judgement"), null, message("sheet.base.list.denied")];
  const rows = Array.from({ length: height }, (_, index): PlanCell[] => {
    const word = listWords[index];
    const reading = lists.readings[index];
    return [word === undefined ? null : label(listText(word)), null, ...planReading(reading), null, words(lists.denied[index] ?? "")];
  });
  return { row: baseHeaderRow, column: listsColumn, cells: [header, ...rows] };
}

function planReading(reading: WordReading | undefined): PlanCell[] {
  if (reading === undefined) return [null, null, null];
  // A word outside the vocabulary is a report all the same.
  return [words(reading.word), label(listText(`status.${reading.status ?? "inProgress"}`)), planJudgement(reading.judgement)];
}

function planJudgement(judgement: LedgerRow["ownJudgement"]): PlanCell {
  return judgement === null ? null : label(listText(judgement === "onSchedule" ? "class.onTrack" : "class.behind"));
}
