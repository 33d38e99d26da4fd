import type { Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byUnit } from "../kinds/byUnit.ts";
import { defineCheck } from "../model.ts";
import { areWrittenForms } from "./writtenForms.ts";
import { countMentions } from "../mentions.ts";
import { occurrencesOf } from "./occurrencesOf.ts";

export const unitAlias = defineCheck({
  id: "unit-alias",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["owners", "form"],
  messages: ["policy", "table", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  examine: [byUnit((audit, unit, mentions) => {
    const preferred = preferredForm(audit, unit);
    if (preferred === null) return null;
    const occurrences = occurrencesOf(mentions, unit, preferred);
    return { message: audit.named.has(preferred) ? "policy" : "table", ...spread(occurrences, "check.unit-alias.fix"), values: { unit, preferred, count: countMentions(mentions) }, about: `${unit} ${preferred}` };
  })],
});

/** The form that the policy uses, else the one that the table uses most; null where this is it. */
export function preferredForm({ names, named, mentions }: Audit, unit: string): string | null {
  if (named.has(unit)) return null;
  const forms = mentions.formsOf(unit).filter((name) => withoutBrackets(name) !== withoutBrackets(unit) && names.relate(name, unit) === "same" && areWrittenForms(name, unit));
  const inPolicy = forms.find((name) => named.has(name));
  if (inPolicy !== undefined) return inPolicy;
  const count = (name: string): number => countMentions(mentions.of(name));
  const [best] = [unit, ...forms].sort((a, b) => count(b) - count(a) || b.length - a.length || (a < b ? -1 : 1));
  return best === undefined || best === unit ? null : best;
}

/** 市商务委（市口岸办）: what stands in brackets is a second name of the body or its office, not another way of writing it. */
function withoutBrackets(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]/gu, "");
}
