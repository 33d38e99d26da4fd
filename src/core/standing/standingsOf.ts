import type { IsoDate } from "#core/calendar/isoDate";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import type { Match, Matches } from "#core/matching/model";
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

/** Where every row stands, in the ledger's order. */
export function standingsOf(ledger: Ledger, { matches, ...context }: StandingsContext): Standing[] {
  const standingAt = createStandingReader(ledger, context);
  return ledger.rows.map((row, index) => standingAt(row, matches[index] ?? null));
}

/**
 * Says where single rows of a ledger stand. A row takes its plan's day of issue and end from the policy it is matched
 * with; in a ledger held against one plan, unmatched rows take them from that plan too. Without a policy the ledger's
 * own reference day is the start, and no deadline is inferred.
 */
export function createStandingReader({ reference }: Ledger, { policies, settings, asOf }: Omit<StandingsContext, "matches">): (row: LedgerRow, match: Match | null) => Standing {
  const contexts = new Map(policies.map((policy) => [policy.id, { settings, asOf, ...timeOf(policy, settings) }]));
  const [only] = policies.length === 1 ? [...contexts.values()] : [];
  const fallback = only ?? { settings, asOf, start: reference, horizonEnd: null };
  return (row, match) => standingOf(row, match === null ? fallback : (contexts.get(match.ref.policy) ?? fallback));
}

function timeOf({ issuedOn, horizon }: PolicyDocument, settings: Settings): PlanTime {
  return { start: issuedOn ?? horizon?.start ?? null, horizonEnd: settings.inferDeadlines ? (horizon?.end ?? null) : null };
}
