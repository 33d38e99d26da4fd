import type { Finding } from "./finding.ts";
import type { Text } from "./text.ts";

/** What a check came to. "Cannot tell" is an outcome: an unreadable deadline is never a pass. */
export type Outcome = "passed" | "failed" | "notApplicable" | "cannotTell";

export interface Report {
  findings: readonly Finding[];
  /** By check id, every check of the catalogue that ran. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** Why the report is not complete, or null. */
  partial: Text | null;
}
