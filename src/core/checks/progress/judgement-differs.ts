import type { LedgerRow } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";
import type { RowStanding } from "../standingBook.ts";
import { percentOf } from "./behind-schedule.ts";

type Message = "saysOnSchedule" | "saysBehind" | "saysOverdue" | "isOverdue";

export const judgementDiffers = defineCheck({
  id: "judgement-differs",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["saysOnSchedule", "saysBehind", "saysOverdue", "isOverdue"],
  appliesTo: ({ count }) => count("judged") > 0,
  examine: [byRow((audit, row, index) => {
    if (row.ownJudgement === null) return null;
    const standing = audit.standing(index);
    const message = difference(row, standing, audit.settings.behindPoints / 100);
    if (message === null) return null;
    const values = { word: row.statusWord, percent: percentOf(row.progress), expected: percentOf(standing.timeShare), due: standing.due };
    return { message, place: placeOf(row, "status"), values, cites: audit.measureOf(index)?.ref ?? null };
  })],
});

/** What the unit says against what its own day and figure say; silent where these cannot be told. */
function difference({ ownJudgement, progress }: LedgerRow, { due, done, daysLate, timeShare }: RowStanding, margin: number): Message | null {
  if (done || due === null) return null;
  const late = daysLate > 0;
  if (ownJudgement === "overdue") return late ? null : "saysOverdue";
  if (late) return ownJudgement === "onSchedule" ? "isOverdue" : null;
  if (progress === null || timeShare === null) return null;
  const behind = timeShare - progress > margin;
  if (ownJudgement === "onSchedule") return behind ? "saysOnSchedule" : null;
  return progress >= timeShare ? "saysBehind" : null;
}
