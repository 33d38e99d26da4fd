import type { IsoDate } from "#core/calendar/isoDate";
import type { Finding } from "./finding.ts";
import type { Text } from "./text.ts";

/** What a check came to. "Cannot tell" is an outcome: an unreadable deadline is never a pass. */
export type Outcome = "passed" | "failed" | "notApplicable" | "cannotTell";

/** 已核无误: somebody looked at it and said why it stays. */
export interface IgnoredFinding {
  finding: Finding;
  reason: string;
  on: IsoDate;
}

export interface Report {
  findings: readonly Finding[];
  /** Marked 已核无误 and unchanged since; they count for nothing. */
  ignored: readonly IgnoredFinding[];
  /** By check id, every check of the catalogue that ran. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** Why the report is not complete, or null. */
  partial: Text | null;
}
