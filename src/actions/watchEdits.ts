import type { Report } from "#core/findings/report";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { readAreas } from "#excel/readArea";
import { watchChanges, type SheetEdits } from "#excel/watchChanges";
import { checkContextOf } from "./checkContext.ts";
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
    // What goes wrong with one edit must not keep the next from being checked.
    this.#work = this.#work.then(() => this.#recheck(edits)).catch((error: unknown) => {
      this.#options.onPaused(text("pane.failure.unexpected", { detail: error instanceof Error ? error.message : String(error) }));
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#work;
  }

  async #recheck(edits: SheetEdits): Promise<void> {
    if (this.#isStopped) return;
    const followed = edits.kind === "rows" ? await this.#followRows(edits.rows) : ok(null);
    const checked = followed.ok && followed.value === null ? await this.#checkAnew() : followed;
    if (this.#hasEnded()) return;
    if (!checked.ok) this.#pause(edits, checked.failure);
    else if (checked.value !== null) this.#options.onReport(checked.value, this.#opened);
  }

  /** Reads the edited rows only; null where they reach further than themselves. */
  async #followRows(rows: readonly number[]): Promise<Result<Report | null, ActionFailure>> {
    const { compute } = this.#environment;
    const { ledger } = this.#opened;
    const { sheet, area, headerRows } = ledger;
    const first = (headerRows.at(-1) ?? area.row) + 1;
    if (rows.some((row) => row < first || row >= area.row + area.rowCount)) return ok(null);
    const read = await readAreas(sheet, rows.map((row) => ({ ...area, row, rowCount: 1 })));
    if (!read.ok) return fail({ of: "excel", failure: read.failure });
    const edited = read.value.map(({ values, numberFormats }, index) => ({ row: rows[index] ?? 0, values: values[0] ?? [], numberFormats: numberFormats[0] ?? [] }));
    return ok(await compute.recheck(ledger, { column: area.column, rows: edited }, checkContextOf(this.#opened, this.#environment)));
  }

  async #checkAnew(): Promise<Result<Report, ActionFailure>> {
    const read = await this.#readAnew();
    if (!read.ok) return read;
    this.#opened = read.value;
    return ok(await runCheck(this.#opened, this.#environment));
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
