import type { IsoDate } from "#core/calendar/isoDate";
import type { Ledger } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { Standing } from "./model.ts";
import { standingOf } from "./standingOf.ts";

export interface StandingsContext {
  policies: readonly PolicyDocument[];
  matches: Matches;
  settings: Settings;
  asOf: IsoDate;
}

/** What a plan says about the time of its rows. */
interface PlanTime {
  start: IsoDate | null;
  horizonEnd: IsoDate | null;
}

/**
 * Where every row stands, in the ledger's order. A row takes its plan's day of issue and end from the policy it is
 * matched with; in a ledger held against one plan, unmatched rows take them from that plan too. Without a policy the
 * ledger's own reference day is the start, and no deadline is inferred.
 */
export function standingsOf(ledger: Ledger, { policies, matches, settings, asOf }: StandingsContext): Standing[] {
  const times = new Map(policies.map((policy) => [policy.id, timeOf(policy, settings)]));
  const [only] = policies.length === 1 ? [...times.values()] : [];
  const fallback = only ?? { start: ledger.reference, horizonEnd: null };
  return ledger.rows.map((row, index) => {
    const { start, horizonEnd } = times.get(matches[index]?.ref.policy ?? "") ?? fallback;
    return standingOf(row, { settings, asOf, start, horizonEnd });
  });
}

function timeOf({ issuedOn, horizon }: PolicyDocument, settings: Settings): PlanTime {
  return { start: issuedOn ?? horizon?.start ?? null, horizonEnd: settings.inferDeadlines ? (horizon?.end ?? null) : null };
}
