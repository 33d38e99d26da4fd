import { text } from "#core/findings/text";
import type { ColumnCandidate } from "./scoreColumns.ts";
import { findFigureColumns } from "./figureColumns.ts";
import { headerKey, readHeaderWords } from "./headerWords.ts";
import type { ColumnMapping, Role } from "./model.ts";
import { isStatusWord } from "./readStatus.ts";

/** A column whose header is a value or a part of one, not the name of a fact. */
export interface SpecialColumn extends Pick<ColumnMapping, "stands" | "part"> {
  role: Role;
  score: number;
  reasons: NonNullable<ColumnMapping["reasons"]>;
}

const dateParts = { 年: "year", 年份: "year", 月: "month", 月份: "month", 日: "day" } as const;

/** Finds columns named after units or states with marks below, days spread over columns of 年, 月, 日, and columns of figures. */
export function findSpecialColumns(columns: readonly ColumnCandidate[]): Map<number, SpecialColumn> {
  const special = new Map<number, SpecialColumn>();
  for (const column of columns) {
    const found = readDatePart(column) ?? readMarkedStatus(column);
    if (found !== null) special.set(column.index, found);
  }
  for (const [index, found] of findFigureColumns(columns.filter((column) => !special.has(column.index)))) special.set(index, found);
  const marked = columns.filter((column) => !special.has(column.index) && isMarkedUnit(column));
  if (marked.length < 2) return special;
  for (const { index, words } of marked) special.set(index, { role: "responsible", score: 0.8, stands: leafOf(words), reasons: [text("role.reason.marks")] });
  return special;
}

const leafOf = (words: readonly string[]): string => words.at(-1) ?? "";

function readDatePart({ words }: ColumnCandidate): SpecialColumn | null {
  const leaf = headerKey(leafOf(words));
  if (words.length < 2 || !(leaf in dateParts)) return null;
  const part = dateParts[leaf as keyof typeof dateParts];
  const group = readHeaderWords(words.slice(0, -1).join(""));
  const weight = group.weights.get("deadline") ?? 0;
  return weight < 0.5 ? null : { role: "deadline", score: weight * 0.95, part, reasons: [text("role.reason.header", { header: words.join("/") })] };
}

/** 已完成 over √. */
function readMarkedStatus({ words, profile }: ColumnCandidate): SpecialColumn | null {
  const leaf = leafOf(words);
  if (!isStatusWord(leaf) || profile.filledCount === 0 || profile.marks < 0.9) return null;
  return { role: "status", score: 0.8, stands: leaf, reasons: [text("role.reason.marks")] };
}

/** The leaf names no fact, and nothing but marks stands below. */
function isMarkedUnit({ words, profile }: ColumnCandidate): boolean {
  const leaf = leafOf(words);
  // A bar over the months of a plan is no unit.
  return leaf.length > 1 && !/^\d|[月周旬日年]$|季度/u.test(leaf) && readHeaderWords(leaf).known < 0.5 && profile.filledCount > 0 && profile.marks >= 0.9;
}
