import type { LedgerRow } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

type Message = "fullNotDone" | "doneNotFull" | "startedNotStarted";

export const progressContradictsStatus = defineCheck({
  id: "progress-contradicts-status",
  severity: "warning",
  family: "filling",
  scope: "row",
  tags: ["progress"],
  messages: ["fullNotDone", "doneNotFull", "startedNotStarted"],
  appliesTo: ({ hasColumn }) => hasColumn("status") && hasColumn("progress"),
  examine: [byRow((_audit, row) => {
    const message = contradiction(row);
    return message === null ? null : { message, place: placeOf(row, "progress"), values: { status: row.statusWord, percent: Math.round((row.progress ?? 0) * 1000) / 10 } };
  })],
});

function contradiction({ status, progress }: LedgerRow): Message | null {
  if (status === null || progress === null) return null;
  if (status === "done") return progress < 1 ? "doneNotFull" : null;
  // A task at 100 % may have been sent back, paused or dropped since.
  if (progress === 1) return status === "inProgress" || status === "notStarted" ? "fullNotDone" : null;
  return status === "notStarted" && progress > 0 ? "startedNotStarted" : null;
}
