import type { UnitMatch } from "#core/units/model";
import { spread } from "../group.ts";
import { byUnit } from "../kinds/byUnit.ts";
import { defineCheck } from "../model.ts";
import { countMentions } from "../mentions.ts";
import { preferredForm } from "./unit-alias.ts";
import { occurrencesOf } from "./occurrencesOf.ts";

export const unitRenamed = defineCheck({
  id: "unit-renamed",
  severity: "warning",
  family: "filling",
  scope: "table",
  tags: ["owners"],
  messages: ["renamed", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  examine: [byUnit((audit, unit, mentions) => {
    const year = Number(audit.asOf.slice(0, 4));
    const match = audit.names.find(unit);
    if (match === null || match.by !== "former" || match.until === null) return null;
    // In the year of the reform both names are right; a plan that has the old one was written while it went through the levels, which took another year.
    if (year <= match.until + (audit.named.has(unit) ? 1 : 0)) return null;
    const name = successorOf(unit, match, year);
    // As the policy or the rest of the table writes it.
    const successor = name === null ? null : (preferredForm(audit, name) ?? name);
    const values = { unit, successor: successor ?? match.entry.canonical, year: match.until, count: countMentions(mentions) };
    return { message: "renamed", ...spread(occurrencesOf(mentions, unit, successor), "check.unit-renamed.fix"), values, about: unit };
  })],
});

/** The name in use in a year, with what stands before the old one: 市 + 市场监督管理局. Null where the old name is not its end. */
function successorOf(unit: string, { entry }: UnitMatch, year: number): string | null {
  const old = entry.formerNames.map(({ name }) => name).filter((name) => unit.endsWith(name)).sort((a, b) => b.length - a.length)[0];
  if (old === undefined) return null;
  const before = unit.slice(0, unit.length - old.length);
  // A body that was renamed twice had another name in between: 银监局, 银保监局, 金融监管局.
  const between = entry.formerNames.filter(({ until }) => until !== null && until >= year).sort((a, b) => (a.until ?? 0) - (b.until ?? 0))[0];
  const name = between?.name ?? entry.canonical;
  // 市政府法制办 was an office of the government; the 司法局 that took it over is a body of the city: 市司法局.
  const prefix = /[局委部厅]$|委员会$/.test(name) ? before.replace(/(?:人民)?(?:政府)?$/, "") : before;
  return prefix === "" ? null : `${prefix}${name}`;
}
