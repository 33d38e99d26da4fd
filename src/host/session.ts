import type { CellArea, CellScalar, SheetData, StyleData, WorkbookData } from "#files/workbookData";
import { StyleTable } from "#files/xlsxStyles";
import type { Profile } from "#host/protocol/apiSets";
import { HostError } from "#host/protocol/hostError";
import type { HostEvent } from "./events.ts";
import type { Factories } from "./model/factories.ts";

export interface RangeTarget {
  session: HostSession;
  sheet: SheetData;
  area: CellArea;
}
/** Several areas of one sheet: what formats are set on. */
export interface AreasTarget {
  session: HostSession;
  sheet: SheetData;
  areas: readonly CellArea[];
}

interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  /** Without `=`. */
  formula: string;
}
/** The value that a formula has, from someone who knows it; undefined where nobody does. */
export type FormulaValues = (cell: FormulaCell) => CellScalar | undefined;

export interface SessionOptions {
  workbook: WorkbookData;
  profile: Profile;
  today: Date;
}

/** The open workbook as the host sees it: data, selection, what the client keeps, what happened since it was last asked. */
export class HostSession {
  readonly data: WorkbookData;
  readonly profile: Profile;
  readonly today: Date;
  readonly styles: StyleTable;
  readonly selections = new Map<string, CellArea>();
  readonly counters = { cellsRead: 0, cellsWritten: 0 };
  readonly dirtyFormulas = new Set<SheetData>();
  eventsEnabled = true;
  formulaValues: FormulaValues = () => undefined;
  /** Opens another workbook, an .xlsx file or a blank one; null where there is nobody to show it. */
  openWorkbook: ((bytes: Uint8Array | null) => void) | null = null;
  events: HostEvent[] = [];
  private readonly references = new Map<string, RangeTarget>();
  private readonly keptIds = new WeakMap<RangeTarget, string>();
  private factories: Factories | null = null;
  private counter = 0;

  constructor({ workbook, profile, today }: SessionOptions) {
    this.data = workbook;
    this.profile = profile;
    this.today = today;
    this.styles = StyleTable.of(workbook.styles);
  }

  /** Objects are made through one table, so that classes that lead to one another need not know each other. */
  get make(): Factories {
    if (this.factories === null) throw new Error("the model is not connected");
    return this.factories;
  }
  connect(factories: Factories): void {
    this.factories = factories;
  }

  style(index: number): StyleData {
    return this.data.styles[index] ?? {};
  }

  /** A number that no earlier object of this session has. */
  nextNumber(): number {
    this.counter += 1;
    return this.counter;
  }

  keep(target: RangeTarget): string {
    const known = this.keptIds.get(target);
    if (known !== undefined) return known;
    const id = `r${this.nextNumber()}`;
    this.references.set(id, target);
    this.keptIds.set(target, id);
    return id;
  }
  release(id: string): void {
    this.references.delete(id);
  }
  releaseAll(): void {
    this.references.clear();
  }
  kept(id: string): RangeTarget {
    const target = this.references.get(id);
    if (target === undefined || !this.data.sheets.includes(target.sheet)) throw new HostError("InvalidObjectPath", "The object path isn't valid: the object is gone.");
    return target;
  }
  keptId(target: RangeTarget): string | null {
    return this.keptIds.get(target) ?? null;
  }

  activeSheet(): SheetData {
    const sheet = this.data.sheets.find(({ id }) => id === this.data.activeSheet) ?? this.data.sheets[0];
    if (sheet === undefined) throw new Error("a workbook has at least one sheet");
    return sheet;
  }

  emit(event: HostEvent): void {
    if (this.eventsEnabled) this.events.push(event);
  }
}
