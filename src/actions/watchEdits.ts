import type { Report } from "#core/findings/report";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { watchChanges, type SheetEdits } from "#excel/watchChanges";
import type { Environment } from "./environment.ts";
import { failureTexts, type ActionFailure } from "./failure.ts";
import { openLedger, type OpenedLedger } from "./openLedger.ts";
import { runCheck } from "./runCheck.ts";

export interface WatchOptions {
  /** The report after an edit, and the ledger as it stands: another one when the sheet had to be read anew. */
  onReport: (report: Report, opened: OpenedLedger) => void;
  /** Checking while editing stands still, and why; an edit after that may set it going again. */
  onPaused: (why: Text) => void;
  /** Watch a table of any size: the user asked for it. */
  evenIfLarge?: boolean;
}

export interface EditWatch {
  stop: () => Promise<void>;
}

/** Above so many rows a recheck can be felt in typing. */
export const mostLiveRows = 20_000;
/** How long to wait when a cell is being edited or Excel is busy. */
const patience = { milliseconds: 1_000 };

const isPassing = (failure: ActionFailure): boolean => failure.of === "excel" && ["cellEditing", "busy"].includes(failure.failure.kind);

/** Edits one after another: what comes while one is worked on waits for it. */
class LiveCheck {
  #opened: OpenedLedger;
  readonly #environment: Environment;
  readonly #options: WatchOptions;
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(opened: OpenedLedger, environment: Environment, options: WatchOptions) {
    this.#opened = opened;
    this.#environment = environment;
    this.#options = options;
  }

  take(edits: SheetEdits): void {
    this.#work = this.#work.then(() => this.#recheck(edits));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#work;
  }

  async #recheck(edits: SheetEdits): Promise<void> {
    if (this.#isStopped) return;
    const read = await this.#readAnew();
    if (this.#hasEnded()) return;
    if (!read.ok) {
      this.#pause(edits, read.failure);
      return;
    }
    this.#opened = read.value;
    const report = await runCheck(this.#opened, this.#environment);
    if (!this.#hasEnded()) this.#options.onReport(report, this.#opened);
  }

  /** Asked again after every wait: it may have been stopped meanwhile. */
  #hasEnded(): boolean {
    return this.#isStopped;
  }

  #pause(edits: SheetEdits, failure: ActionFailure): void {
    const [why] = failureTexts(failure);
    if (isPassing(failure)) setTimeout(() => this.take(edits), patience.milliseconds);
    else if (why !== undefined) this.#options.onPaused(why);
  }

  async #readAnew(): Promise<Result<OpenedLedger, ActionFailure>> {
    const { ledger, policies } = this.#opened;
    return openLedger({ sheet: ledger.sheet, policies, ...this.#mapping() }, this.#environment);
  }

  /** The columns as they are read now, so that an edit does not change what the user has confirmed. */
  #mapping(): { mapping: { columns: Record<number, OpenedLedger["ledger"]["columns"][number]["role"]>; headerRows: readonly number[] } } {
    const { columns, headerRows } = this.#opened.ledger;
    return { mapping: { columns: Object.fromEntries(columns.map(({ column, role }) => [column, role])), headerRows } };
  }
}

/** Checks the ledger again whenever the user edits its sheet, until it is stopped. */
export async function watchEdits(opened: OpenedLedger, environment: Environment, options: WatchOptions): Promise<Result<EditWatch, ActionFailure>> {
  const { sheet, rowCount } = opened.ledger;
  if (rowCount > mostLiveRows && options.evenIfLarge !== true) {
    options.onPaused(text("live.tooLarge", { rows: rowCount, most: mostLiveRows }));
    return ok({ stop: () => Promise.resolve() });
  }
  const live = new LiveCheck(opened, environment, options);
  const watch = await watchChanges(sheet, (edits) => live.take(edits));
  if (!watch.ok) return fail({ of: "excel", failure: watch.failure });
  return ok({
    stop: async () => {
      await watch.value.stop();
      await live.stop();
    },
  });
}
