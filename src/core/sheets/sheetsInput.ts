import type { Report } from "#core/findings/report";
import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Ledger } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { Statistics } from "#core/statistics/model";
import type { UnitRegistry } from "#core/units/model";

/** Everything that the sheets of a ledger are planned from. */
export interface SheetsInput {
  ledger: Ledger;
  /** The others, where several ledgers are summarised as one. */
  furtherLedgers?: readonly Ledger[];
  statistics: Statistics;
  policies: readonly PolicyDocument[];
  /** The bundled registry where left out. */
  units?: UnitRegistry;
  settings: Settings;
  /** For 核对结果. */
  report?: Report;
}

/** Every ledger that is counted. */
export function ledgersOf({ ledger, furtherLedgers }: Pick<SheetsInput, "ledger" | "furtherLedgers">): readonly Ledger[] {
  return furtherLedgers === undefined ? [ledger] : [ledger, ...furtherLedgers];
}

/** What the sheets are about: the one plan, or the ledger's own sheet. */
export function subjectOf({ policies, ledger, furtherLedgers = [] }: Pick<SheetsInput, "policies" | "ledger" | "furtherLedgers">): Text {
  const [only] = policies;
  if (policies.length === 1 && only !== undefined) return verbatim(only.title);
  return furtherLedgers.length === 0 ? verbatim(ledger.sheet) : text("sheet.subject.several", { ledger: ledger.sheet, count: furtherLedgers.length + 1 });
}
