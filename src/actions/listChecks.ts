import { checks } from "#core/checks/index";
import type { Family, Severity } from "#core/findings/finding";

/** A check as a settings list names it. */
export interface CheckEntry {
  id: string;
  severity: Severity;
  family: Family;
  /** The family of its docs page: owners, deadlines, progress, table, coverage. */
  tags: readonly string[];
}

/** Every check of the catalogue, in its order. */
export function listChecks(): CheckEntry[] {
  return checks.map(({ id, severity, family, tags }) => ({ id, severity, family, tags }));
}
