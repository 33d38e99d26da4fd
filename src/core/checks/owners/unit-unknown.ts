import type { Fix } from "#core/findings/finding";
import { isGenericUnit } from "#core/units/isGenericUnit";
import { proposeUnits } from "#core/units/proposeUnits";
import type { Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byUnit } from "../kinds/byUnit.ts";
import { defineCheck } from "../model.ts";
import { countMentions } from "../mentions.ts";
import { perAudit } from "../perAudit.ts";
import { indexNames } from "./akin.ts";
import { occurrencesOf } from "./occurrencesOf.ts";
import { indexSlips } from "./slips.ts";

export const unitUnknown = defineCheck({
  id: "unit-unknown",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["nearest", "none", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  examine: [byUnit((audit, unit, mentions) => {
    if (isKnown(audit, unit)) return null;
    const nearest = proposalsFor(audit, unit);
    const [best, ...others] = nearest;
    const count = countMentions(mentions);
    if (best === undefined) return { message: "none", ...spread(occurrencesOf(mentions, unit, null)), values: { unit, count }, about: unit };
    const alternatives = others.flatMap((other): Fix[] => {
      const { fix } = spread(occurrencesOf(mentions, unit, other), "check.unit-unknown.fix");
      return fix === null ? [] : [{ ...fix, values: { best: other } }];
    });
    return { message: "nearest", ...spread(occurrencesOf(mentions, unit, best), "check.unit-unknown.fix"), values: { unit, nearest, best, count }, alternatives, about: unit };
  })],
});

/** Enterprises, schools, parks, places and the offices inside a body: no registry has them all, so their absence says nothing. */
const unlisted = /(?:公司|集团|银行|街道|街道办事处|街道办|[镇乡区县市村场科股所]|政府|管委会|开发区|新区|园区|示范区|保税区|高新区|学校|大学|学院|医院|协会|商会|学会|联合会|研究院|社区|指挥部|专班|领导小组|领导小组办公室|科室|处室|中心|[大中支]队)$/u;

function isKnown(audit: Audit, unit: string): boolean {
  const { names, named } = audit;
  // 行政审批局 张三: the name of a person who was written beside the unit.
  if (/^[\u4E00-\u9FFF]{2,3}$/u.test(unit) && !/[局委办厅部院会处科室团队]$/u.test(unit)) return true;
  if (named.has(unit) || isGenericUnit(unit)) return true;
  if (unlisted.test(unit)) return namesOfPolicies(audit).slipsOf(unit).length === 0;
  const match = names.find(unit);
  if (match !== null && match.by !== "spelling") return true;
  return names.includes([...namesOfPolicies(audit).akinTo(unit)], unit);
}

/** A policy may name thousands of units, and so may a table. */
const namesOfPolicies = perAudit(({ names, named }) => ({ akinTo: indexNames(names, named).akinTo, slipsOf: indexSlips(named) }));

/** A slip of one sign is offered before what merely looks alike; names of the policy before those of the registry. */
function proposalsFor(audit: Audit, unit: string): string[] {
  const { units, asOf } = audit;
  const near = namesOfPolicies(audit).slipsOf(unit);
  const proposed = proposeUnits(unit, { registry: units, asOf, limit: 3 }).filter(({ certainty }) => certainty >= 0.5).map(({ name }) => name);
  return [...new Set([...near, ...proposed])].slice(0, 3);
}
