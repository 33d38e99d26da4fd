import type { Text } from "#core/findings/text";
import type { Ledger } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import type { Settings } from "#core/settings/model";
import type { PlanCell, SheetPlan } from "#core/sheets/sheetPlan";
import type { SheetsInput } from "#core/sheets/sheetsInput";
import { summarise } from "#core/statistics/summarise";
import { createMessages } from "#messages/messages";

const messages = createMessages("zh-CN");

export interface SummaryFacts {
  policies?: PolicyDocument[];
  matches?: Matches;
  settings?: Partial<Settings>;
  asOf?: string;
}

/** What the sheets of a ledger are planned from, as at 31 October 2019. */
export function sheetsInputOf(ledger: Ledger, { policies = [], matches, settings, asOf = "2019-10-31" }: SummaryFacts = {}): SheetsInput {
  const all = { ...defaultSettings, ...settings };
  const statistics = summarise(ledger, { policies, matches: matches ?? ledger.rows.map(() => null), settings: all, asOf });
  return { ledger, statistics, policies, settings: all };
}

export function render(text: Text): string {
  return messages.render(text);
}

/** What a reader sees in a cell; a formula as its value. */
export function shown(cell: PlanCell | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return "";
  switch (cell.kind) {
    case "text": case "link": return render(cell.text);
    case "date": return cell.date;
    case "formula": return typeof cell.value === "object" ? render(cell.value) : cell.value;
    case "number": case "boolean": return cell.value;
  }
}

/** The cell of a plan by its sheet address. */
export function cellAt(plan: SheetPlan, row: number, column: number): PlanCell {
  for (const block of plan.blocks) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined && cell !== null) return cell;
  }
  return null;
}

export function formulaAt(plan: SheetPlan, row: number, column: number): string {
  const cell = cellAt(plan, row, column);
  return cell?.kind === "formula" ? cell.formula : "";
}

/** The rows of a plan as a reader sees them. */
export function shownRows(plan: SheetPlan, first: number, count: number, columnCount: number): (string | number | boolean)[][] {
  return Array.from({ length: count }, (_, down) => Array.from({ length: columnCount }, (__, across) => shown(cellAt(plan, first + down, across + 1))));
}
