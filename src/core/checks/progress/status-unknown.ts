import { changeOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
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
  appliesTo: ({ hasColumn, count }) => hasColumn("status") && count("worded") > 0,
  examine: [byCause({
    sight: (_audit, row) => {
      const { statusWord: word, status, ownJudgement } = row;
      if (status !== null || ownJudgement !== null || statusKey(word) === "" || isErrorValue(word) || /^[-—/／]+$/u.test(word)) return null;
      const nearest = nearestStatus(word);
      return { key: word, cause: { word, nearest }, place: placeOf(row, "status"), changes: nearest === null ? [] : changeOf(row, "status", nearest) };
    },
    conclude: ({ word, nearest }, sightings) => {
      const count = sightings.length;
      if (nearest === null) return { message: "unknown", ...spread(sightings), values: { word, count }, about: word };
      return { message: "nearest", ...spread(sightings, "check.status-unknown.fix"), values: { word, nearest, count }, about: word };
    },
  })],
});
