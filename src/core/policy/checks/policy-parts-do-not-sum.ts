import type { Target } from "#core/targets/model";
import type { MeasureWords } from "./definePolicyCheck.ts";
import { definePolicyCheck, hasWords } from "./definePolicyCheck.ts";

/** Units that can be added up, in the smaller one: 8 hours of work are a working day. */
const sameScale: Readonly<Record<string, { unit: string; times: number }>> = {
  工作日: { unit: "工作小时", times: 8 },
  天: { unit: "日", times: 1 },
};

export const policyPartsDoNotSum = definePolicyCheck({
  id: "policy-parts-do-not-sum",
  severity: "warning",
  messages: ["differs"],
  appliesTo: ({ measures }) => measures.some(({ targets }) => targets.length > 2),
  *examine({ measures }) {
    for (const measure of measures) {
      if (!hasWords(measure)) {
        if (measure.targets.length > 2) yield "cannotTell";
        continue;
      }
      for (const { total, parts } of findTotals(measure)) {
        const sum = parts.reduce((added, part) => added + amount(part), 0);
        if (Math.abs(sum - amount(total)) < 1e-9) continue;
        const values = { number: measure.key, total: total.raw, parts: parts.map(({ raw }) => raw), sum: sum / (sameScale[total.unit]?.times ?? 1) };
        yield { message: "differs", measure: measure.key, values };
      }
    }
  },
});

interface Total {
  total: Target;
  parts: Target[];
}

/** 3.5个工作日内（工商登记不超过2个工作日，刻制印章…）: a figure whose parts follow in a bracket. */
function findTotals({ text, targets }: MeasureWords): Total[] {
  return targets.flatMap((total, index) => {
    const start = text.indexOf(total.raw) + total.raw.length;
    const bracket = /^[（(]([^（()）]{4,200})[)）]/u.exec(text.slice(start))?.[1];
    if (bracket === undefined) return [];
    const parts = targets.slice(index + 1).filter((part) => bracket.includes(part.raw) && unitOf(part) === unitOf(total));
    return parts.length > 1 ? [{ total, parts }] : [];
  });
}

function unitOf({ unit }: Target): string {
  return sameScale[unit]?.unit ?? unit;
}

function amount({ to, unit }: Target): number {
  return (to ?? 0) * (sameScale[unit]?.times ?? 1);
}
