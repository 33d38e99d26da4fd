import type { SheetData } from "../workbookData.ts";
import { readPart } from "../xlsxPackage.ts";
import type { MendedParts } from "../xlsxParts.ts";
import type { SheetChanges } from "./compareSheets.ts";

/** What a sheet that had to be written anew no longer has, or what did not follow its rows. */
export const lossKinds = ["outline", "view", "drawings", "controls", "formats", "comments", "whole", "unmoved"] as const;
export type LossKind = (typeof lossKinds)[number];

export interface SaveLoss {
  sheet: string;
  kinds: LossKind[];
}

const marks: Partial<Record<LossKind, RegExp>> = {
  outline: /\soutlineLevel="[1-9]/u,
  view: /\szoomScale="|<customSheetViews/u,
  controls: /<controls|<oleObjects/u,
  formats: /<x14:conditionalFormatting|<col\s[^>]*\sstyle="[1-9]/u,
};

/** What lies on the sheet beside its cells and is bound to rows: it does not follow rows that came in or went. */
const boundToRows = /<drawing\s|\soutlineLevel="[1-9]|<x14:|<ignoredErrors|<rowBreaks/u;

export function findLosses({ sheet, before, part, changes }: { sheet: SheetData; before: SheetData | null; part: string | null; changes: SheetChanges | null }, { archive, parts }: { archive: Uint8Array; parts: MendedParts }): SaveLoss[] {
  if (before === null || part === null || changes === null) return [];
  const original = readPart(archive, part) ?? "";
  if (!changes.isRewritten) {
    return hasMovedRows(before, sheet) && boundToRows.test(original) ? [{ sheet: sheet.name, kinds: ["unmoved"] }] : [];
  }
  const now = parts.read(part);
  const kinds = Object.entries(marks).flatMap(([kind, mark]) => (mark.test(original) && !mark.test(now) ? [kind as LossKind] : []));
  const drawing = /<drawing\s/u.test(original) ? ["drawings" as const] : [];
  const comments = [...before.extras.values()].some(({ comment }) => comment !== undefined) ? ["comments" as const] : [];
  const all = [...kinds, ...drawing, ...comments];
  return all.length === 0 ? [] : [{ sheet: sheet.name, kinds: all }];
}

/** Whether the last row that says something stands in another place now: rows above it came in or went. */
function hasMovedRows(before: SheetData, after: SheetData): boolean {
  const [one, other] = [lastRow(before), lastRow(after)];
  return one.index !== other.index && one.words === other.words;
}

function lastRow({ rows }: SheetData): { index: number; words: string } {
  const index = rows.findLastIndex((row) => row?.values.some((value) => value !== null) === true);
  return { index, words: JSON.stringify(rows[index]?.values.filter((value) => value !== null) ?? []) };
}
