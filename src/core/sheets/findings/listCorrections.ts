import { checks } from "#core/checks/index";
import { leadsOf } from "#core/checks/progress/overdue";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Finding, Place } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import type { Text } from "#core/findings/text";
import type { Ledger, LedgerRow } from "#core/ledger/model";

export interface CorrectionsInput {
  report: Report;
  ledgers: readonly Ledger[];
  subject: Text;
  asOf: IsoDate;
}

/** One fault with the cells of one unit. */
export interface Correction {
  finding: Finding;
  places: readonly Place[];
  /** The task of the first row. */
  task: string;
}

export interface UnitCorrections {
  unit: string;
  corrections: readonly Correction[];
}

/** What a unit writes itself: whose task it is, by when, how far it is. The rest is for whoever keeps the table. */
const ofUnits: ReadonlySet<string> = new Set(["owners", "deadlines", "progress", "targets"]);

const returned: ReadonlySet<string> = new Set(checks.filter(({ family, tags }) => {
  const all: readonly string[] = tags;
  return family === "filling" && !all.includes("form") && all.some((tag) => ofUnits.has(tag));
}).map(({ id }) => id));

/** Faults of filling by the lead of their rows, in the order in which the units stand in the table. Notes of form and 业务预警 are not sent back. */
export function listCorrections({ report, ledgers }: CorrectionsInput): UnitCorrections[] {
  const rows = new Map(ledgers.flatMap((ledger) => ledger.rows).map((row) => [keyOf(row.address), row]));
  const byUnit = new Map<string, Correction[]>();
  for (const finding of report.findings) {
    if (!returned.has(finding.check)) continue;
    for (const [unit, places] of divide(finding, rows)) {
      const first = places[0] === undefined ? undefined : rows.get(keyOf(places[0]));
      const correction = { finding, places, task: first?.task ?? "" };
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, [correction]);
      else known.push(correction);
    }
  }
  const orderOf = new Map<string | null, number>(ledgers.map(({ sheet }, index) => [sheet, index]));
  const placeIn = ({ places: [first] }: Correction): number => orderOf.get(first?.sheet ?? null) ?? 0;
  return [...byUnit].map(([unit, corrections]) => ({ unit, corrections: corrections.toSorted((a, b) => placeIn(a) - placeIn(b) || (a.places[0]?.row ?? 0) - (b.places[0]?.row ?? 0)) }));
}

/** The cells of a finding by the units that lead their rows; a row that nobody leads is nobody's. */
function divide({ place, also }: Finding, rows: ReadonlyMap<string, LedgerRow>): Map<string, Place[]> {
  const byUnit = new Map<string, Place[]>();
  for (const at of [place, ...also]) {
    const row = rows.get(keyOf(at));
    for (const unit of row === undefined ? [] : leadsOf(row)) {
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, [at]);
      else known.push(at);
    }
  }
  return byUnit;
}

function keyOf({ sheet, row }: { sheet: string | null; row: number | null }): string {
  return `${sheet ?? ""} ${row ?? ""}`;
}
