import type { Deadline } from "#core/deadlines/model";
import { isBlank } from "#core/ledger/cells";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, nameOf, placeOf, type Audit, type MeasureRows } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { byRow } from "../kinds/byRow.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
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
  messages: ["blank", "elsewhere", "others", "fix"],
  appliesTo: ({ ledger }) => ledger.rows.length > 0,
  examine: [
    byTable<never>(({ hasColumn }) => (hasColumn("deadline") ? [] : ["cannotTell"])),
    byMeasure(function* (audit, entry) {
      const given = measureScoped(entry.measure).filter(({ kind }) => kind !== "none");
      const blank = given.length === 0 || !audit.hasColumn("deadline") ? [] : entry.rows.filter(hasNoDeadline);
      if (blank.length === 0) return;
      const occurrences = blank.map((row) => ({ place: placeOf(row, "deadline"), changes: changesFor(audit, row, { entry, given }) }));
      yield { message: "blank", ...spread(occurrences, "check.deadline-missing.fix"), values: { ...nameOf(entry), deadline: given.map(({ raw }) => raw), rows: blank.length }, cites: entry.ref };
    }),
    byRow((audit, row, index) => {
      const words = audit.hasColumn("deadline") && hasNoDeadline(row) ? dayElsewhere(row, audit.measureOf(index)) : null;
      return words === null ? null : { message: "elsewhere", place: placeOf(row, "deadline"), values: { words } };
    }),
    // 只核对台账: what the table gives nearly every task is missing where it gives none. With a plan its end is proposed.
    byTable(function* ({ ledger, policies, count, hasColumn }) {
      if (policies.length > 0 || !hasColumn("deadline") || count("timed") < fewest) return;
      const blank = ledger.rows.filter((row) => hasNoDeadline(row) && dayElsewhere(row, null) === null);
      if (blank.length === 0 || count("timed") < blank.length * timesMore) return;
      yield { message: "others", ...spread(blank.map((row) => ({ place: placeOf(row, "deadline") }))), values: { count: blank.length } };
    }, seesCells("deadline", "extendedTo", "status", "remark")),
  ],
});

/** Of fewer rows with a deadline nothing is known of the table's way. */
const fewest = 3;
/** Rows with a deadline for each without: where many have none, the table leaves them out on purpose. */
const timesMore = 3;

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
function dayElsewhere(row: LedgerRow, entry: MeasureRows | null): string | null {
  if (entry?.measure.deadlines.some(({ scope }) => scope === "measure") === true) return null;
  const words = elsewhere.exec(String(row.cells.remark?.value ?? ""))?.[1];
  return words !== undefined && /[\d月年底]/u.test(words) ? words : null;
}
