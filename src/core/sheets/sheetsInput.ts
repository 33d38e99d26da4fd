import type { Report } from "#core/findings/report";
import { verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Ledger } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { Statistics } from "#core/statistics/model";
import type { UnitRegistry } from "#core/units/model";

/** Everything that the sheets of a ledger are planned from. */
export interface SheetsInput {
  ledger: Ledger;
  statistics: Statistics;
  policies: readonly PolicyDocument[];
  /** The bundled registry where left out. */
  units?: UnitRegistry;
  settings: Settings;
  /** For 核对结果. */
  report?: Report;
}

/** What the sheets are about: the one plan, or the ledger's own sheet. */
export function subjectOf({ policies, ledger }: SheetsInput): Text {
  const [only] = policies;
  return verbatim(policies.length === 1 && only !== undefined ? only.title : ledger.sheet);
}
