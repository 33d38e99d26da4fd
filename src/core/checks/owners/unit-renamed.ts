import { stripLevel } from "#core/units/levelOf";
import type { UnitMatch } from "#core/units/model";
import { spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { collectUnits, occurrencesOf } from "./eachUnit.ts";

export const unitRenamed = defineCheck({
  id: "unit-renamed",
  severity: "warning",
  family: "filling",
  scope: "table",
  tags: ["owners"],
  messages: ["renamed", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  *examine(audit) {
    const year = Number(audit.asOf.slice(0, 4));
    for (const [unit, mentions] of collectUnits(audit)) {
      const match = audit.names.find(unit);
      // In the year of the reform both names are right.
      if (match === null || match.by !== "former" || match.until === null || year <= match.until) continue;
      const successor = successorOf(unit, match);
      const occurrences = occurrencesOf(mentions, unit, successor);
      yield { message: "renamed", ...spread(occurrences, "check.unit-renamed.fix"), values: { unit, successor, year: match.until, count: mentions.length } };
    }
  },
});

/** The name in use, with the level and place of the old one: 市 + 市场监督管理局. */
function successorOf(unit: string, match: UnitMatch): string {
  const body = stripLevel(unit);
  const prefix = unit.endsWith(body) ? unit.slice(0, unit.length - body.length) : "";
  return `${prefix}${match.entry.canonical}`;
}
