import { changeOf, placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { isErrorValue } from "#core/ledger/cells";
import { statusKey } from "#core/ledger/readStatus";
import { nearestStatus } from "./nearestStatus.ts";

export const statusUnknown = defineCheck({
  id: "status-unknown",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["nearest", "unknown", "fix"],
  appliesTo: ({ hasColumn, ledger }) => hasColumn("status") && ledger.rows.some(({ statusWord }) => statusWord !== ""),
  *examine({ ledger }) {
    const groups = new CauseGroups<{ word: string; nearest: string | null }>();
    for (const row of ledger.rows) {
      const { statusWord: word, status, ownJudgement } = row;
      if (status !== null || ownJudgement !== null || statusKey(word) === "" || isErrorValue(word) || /^[-—/／]+$/u.test(word)) continue;
      const nearest = nearestStatus(word);
      groups.add(word, { word, nearest }, { place: placeOf(row, "status"), changes: nearest === null ? [] : changeOf(row, "status", nearest) });
    }
    for (const { cause, occurrences } of groups.values()) {
      const { word, nearest } = cause;
      if (nearest === null) yield { message: "unknown", ...spread(occurrences), values: { word, count: occurrences.length }, about: word };
      else yield { message: "nearest", ...spread(occurrences, "check.status-unknown.fix"), values: { word, nearest, count: occurrences.length }, about: word };
    }
  },
});
