import type { Report } from "#core/findings/report";
import type { Ledger } from "#core/ledger/model";
import { createMatcher, type RowMatcher } from "#core/matching/matchRows";
import type { Match, Matches } from "#core/matching/model";
import { buildAudit, type LiveAudit } from "./buildAudit.ts";
import { holdsDates } from "./deadlines/writeDay.ts";
import type { CheckAtWork} from "./examineLedger.ts";
import { composeReport, startChecks } from "./examineLedger.ts";
import type { CheckContext, RowEdit } from "./model.ts";

/** A report that follows the edits of its ledger. */
export interface LiveCheck {
  report: () => Report;
  /** The measure of every row, as it is now. */
  matches: () => Matches;
  /**
   * Takes in a ledger in which the rows at these positions were read anew (`rereadRows`), and examines what they touch.
   * Null: rows came or went or the header was edited, and everything is examined again. Either way the report is that of
   * a full check.
   */
  update: (ledger: Ledger, changed: readonly number[] | null) => Report;
}

export function createLiveCheck(ledger: Ledger, context: CheckContext): LiveCheck {
  let session = new Session(ledger, context);
  return {
    report: () => session.report(),
    matches: () => session.matches,
    update: (edited, changed) => {
      if (changed === null || !session.follow(edited, changed)) session = new Session(edited, context);
      return session.report();
    },
  };
}

/** From one reading of the whole table to the next. */
class Session {
  readonly matches: (Match | null)[];
  readonly #context: CheckContext;
  readonly #matcher: RowMatcher;
  readonly #live: LiveAudit;
  readonly #working: readonly CheckAtWork[];

  constructor(ledger: Ledger, context: CheckContext) {
    this.#context = context;
    this.#matcher = createMatcher(ledger, context.policies);
    this.matches = ledger.rows.map(this.#matcher.match);
    this.#live = buildAudit(ledger, { ...context, matches: this.matches });
    this.#working = startChecks(this.#live.audit);
  }

  report(): Report {
    return composeReport(this.#working, this.#context.settings);
  }

  /** False where the edit changes how the whole table is read. */
  follow(ledger: Ledger, changed: readonly number[]): boolean {
    const { audit } = this.#live;
    const before = audit.ledger.rows;
    if (ledger.rows.length !== before.length || !this.#matcher.stillHolds(ledger.rows, changed)) return false;
    const inDates = holdsDates(audit);
    const edits = changed.map((index) => this.#rematch(ledger, index));
    const edit = this.#live.apply(ledger, edits, this.matches);
    // Corrections of every deadline are written the way that most of the column is.
    if (holdsDates(audit) !== inDates) return false;
    for (const check of this.#working) check.reexamine(edit);
    return true;
  }

  #rematch(ledger: Ledger, index: number): RowEdit {
    const before = this.#live.audit.ledger.rows[index];
    const after = ledger.rows[index];
    if (before === undefined || after === undefined) throw new Error(`No row ${index}`);
    this.matches[index] = this.#matcher.match(after);
    return { index, before, after };
  }
}
