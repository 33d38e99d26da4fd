import { stripLevel } from "#core/units/levelOf";
import type { Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { areWrittenForms } from "./writtenForms.ts";
import { collectUnits, occurrencesOf, policyNames, type Mentions } from "./eachUnit.ts";

export const unitAlias = defineCheck({
  id: "unit-alias",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["owners", "form"],
  messages: ["policy", "table", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  *examine(audit) {
    const named = policyNames(audit);
    const mentions = collectUnits(audit);
    const rivals = gatherByBody(audit, [...new Set([...named, ...mentions.keys()])]);
    for (const [unit, found] of mentions) {
      const preferred = preferredForm(audit, { named, mentions, rivals, unit });
      if (preferred === null) continue;
      const fromPolicy = named.has(preferred);
      const occurrences = occurrencesOf(found, unit, preferred);
      yield { message: fromPolicy ? "policy" : "table", ...spread(occurrences, "check.unit-alias.fix"), values: { unit, preferred, count: found.count }, about: `${unit} ${preferred}` };
    }
  },
});

interface Forms {
  named: ReadonlySet<string>;
  mentions: ReadonlyMap<string, Mentions>;
  /** Names of the same body, by `bodyOf`: only these can be forms of one another. */
  rivals: ReadonlyMap<string, readonly string[]>;
  unit: string;
}

function bodyOf({ names }: Audit, unit: string): string {
  return names.find(unit)?.entry.canonical ?? stripLevel(unit);
}

function gatherByBody(audit: Audit, units: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const unit of units) {
    const body = bodyOf(audit, unit);
    const known = groups.get(body);
    if (known === undefined) groups.set(body, [unit]);
    else known.push(unit);
  }
  return groups;
}

/** The form that the policy uses, else the one that the table uses most; null where this is it. */
function preferredForm(audit: Audit, { named, mentions, rivals, unit }: Forms): string | null {
  if (named.has(unit)) return null;
  const forms = (rivals.get(bodyOf(audit, unit)) ?? []).filter((name) => name !== unit && audit.names.relate(name, unit) === "same" && areWrittenForms(name, unit));
  const inPolicy = forms.find((name) => named.has(name));
  if (inPolicy !== undefined) return inPolicy;
  const count = (name: string): number => mentions.get(name)?.count ?? 0;
  const [best] = [unit, ...forms].sort((a, b) => count(b) - count(a) || b.length - a.length || (a < b ? -1 : 1));
  return best === undefined || best === unit ? null : best;
}
