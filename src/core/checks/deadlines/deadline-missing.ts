import type { Deadline } from "#core/deadlines/model";
import { isBlank } from "#core/ledger/cells";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, nameOf, placeOf, type Audit, type MeasureRows } from "../audit.ts";
import { spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { heldAgainst, measureScoped } from "./deadlineOf.ts";
import { changeDay } from "./writeDay.ts";

export const deadlineMissing = defineCheck({
  id: "deadline-missing",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["blank", "elsewhere", "fix"],
  appliesTo: ({ ledger }) => ledger.rows.length > 0,
  *examine(audit) {
    if (!audit.hasColumn("deadline")) yield "cannotTell";
    else {
      for (const entry of audit.covered) {
        const given = measureScoped(entry.measure).filter(({ kind }) => kind !== "none");
        const blank = given.length === 0 ? [] : entry.rows.filter(hasNoDeadline);
        if (blank.length === 0) continue;
        const occurrences = blank.map((row) => ({ place: placeOf(row, "deadline"), changes: changesFor(audit, row, { entry, given }) }));
        yield { message: "blank", ...spread(occurrences, "check.deadline-missing.fix"), values: { ...nameOf(entry), deadline: given.map(({ raw }) => raw), rows: blank.length }, cites: entry.ref };
      }
      yield* findElsewhere(audit);
    }
  },
});

export function hasNoDeadline(row: LedgerRow): boolean {
  if (!isOpenRow(row) || row.deadlines.length > 0 || row.unreadable !== undefined) return false;
  const value = row.cells.deadline?.value ?? "";
  return isBlank(value) || /^[-—/／\\无]+$/u.test(String(value).trim());
}

function changesFor(audit: Audit, row: LedgerRow, { entry, given }: { entry: MeasureRows; given: readonly Deadline[] }): ReturnType<typeof changeOf> {
  const [only] = given;
  const dated = given.length === 1 && only?.kind === "by" ? heldAgainst(row, entry.measure)?.end : null;
  return dated == null ? changeOf(row, "deadline", given.map(({ raw }) => raw).join("，")) : changeDay(audit, row, dated);
}

const elsewhere = /(?:完成|整改|办结)?(?:时限|期限|截止|截至)[:：为]?\s*([^，,。；;\n]{2,20})/u;

/** The remark says what the deadline cell should: 整改时限：6月30日. */
function* findElsewhere({ ledger, measureOf }: Audit): Generator<{ message: "elsewhere"; place: ReturnType<typeof placeOf>; values: { words: string } }> {
  for (const [index, row] of ledger.rows.entries()) {
    if (!hasNoDeadline(row) || (measureOf(index)?.measure.deadlines.some(({ scope }) => scope === "measure") ?? false)) continue;
    const words = elsewhere.exec(String(row.cells.remark?.value ?? ""))?.[1];
    if (words !== undefined && /[\d月年底]/u.test(words)) yield { message: "elsewhere", place: placeOf(row, "deadline"), values: { words } };
  }
}
