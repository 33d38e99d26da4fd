import type { LedgerRow } from "#core/ledger/model";
import { bigramsOf, shareOf } from "#core/matching/bigrams";
import type { Measure } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import { nameOf, placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { perAudit } from "../perAudit.ts";
import { aimOf, createTargetReader } from "./figuresOf.ts";

export const targetDiffers = defineCheck({
  id: "target-differs",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["coverage", "policy", "targets"],
  messages: ["figure"],
  appliesTo: ({ covered }) => covered.some(({ measure }) => measure.targets.length > 0),
  examine: [byMeasure(function* (audit, entry) {
    const { targets } = entry.measure;
    if (targets.length === 0) return;
    const read = targetReader(audit);
    const names = targets.map(({ unit, name }) => ({ unit, pairs: bigramsOf(name) }));
    const groups = new CauseGroups<{ stated: string; expected: readonly string[] }>();
    for (const row of entry.rows.filter(isOpenRow)) {
      const words = aimOf(row);
      if (!speaksOf(words, names)) continue;
      for (const difference of findDifferences(read(words), entry.measure)) groups.add(difference.stated, difference, { place: placeOf(row, roleWith(row, difference.stated)) });
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "figure", ...spread(occurrences), values: { ...nameOf(entry), ...cause }, cites: entry.ref };
  })],
});

const targetReader = perAudit(createTargetReader);

/** A quick look before the figures are read: the row has the unit and most of the name of some target. */
function speaksOf(words: string, names: readonly { unit: string; pairs: ReadonlySet<number> }[]): boolean {
  if (!/[\d一二三四五六七八九十两半]/u.test(words)) return false;
  const wanted = names.filter(({ unit }) => words.includes(unit));
  if (wanted.length === 0) return false;
  const pairs = bigramsOf(words);
  return wanted.some((name) => name.pairs.size < 2 || shareOf(name.pairs, pairs) >= sameName / 2);
}

function roleWith(row: LedgerRow, words: string): "task" | "action" {
  return row.cells.action !== undefined && String(row.cells.action.value).includes(words) ? "action" : row.cells.task === undefined ? "action" : "task";
}

/** How much of the shorter name two figures must share to be about the same thing. */
const sameName = 0.6;

function findDifferences(stated: readonly Target[], { targets }: Measure): { stated: string; expected: readonly string[] }[] {
  return stated.flatMap((target) => {
    const alike = targets.filter(({ unit }) => unit === target.unit);
    // The figure of some target, or of where it starts from, is the policy's own.
    if (target.to === null || alike.some(({ to, from, toMin }) => to === target.to || from === target.to || toMin === target.to)) return [];
    const named = alike.filter(({ name }) => nameLikeness(name, target.name) >= sameName);
    return named.length === 0 ? [] : [{ stated: target.raw, expected: named.map(({ raw }) => raw) }];
  });
}

function nameLikeness(a: string, b: string): number {
  const [one, other] = [bigramsOf(a), bigramsOf(b)];
  if (one.size < 2 || other.size < 2) return a === b ? 1 : 0;
  return one.size <= other.size ? shareOf(one, other) : shareOf(other, one);
}
