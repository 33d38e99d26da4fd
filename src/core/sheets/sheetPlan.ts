import type { IsoDate } from "#core/calendar/isoDate";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";

/** Identity of a generated sheet: kept in its hidden marker, so that a rerun finds it whatever it is called. */
export type SheetId =
  | "overview" | "byLead" | "byUnitGroup" | "byResponsible" | "byLeader" | "byUnitLeader" | "byPerson" | "byContact"
  | "byChapter" | "byCategory" | "bySource" | "byLedger" | "byMonth" | "byQuarter" | "byClass" | "crossed"
  | "overdueList" | "dueSoonList" | "targets" | "findings" | "corrections" | "rules" | "base"
  | "notice" | "ledger"
  | "policyDocuments" | "policyMeasures" | "policyDeadlines" | "policyTargets" | "units" | "genericUnits";

/**
 * One cell. A text is always written as text, whatever it begins with. A formula carries the value that the program
 * computed itself, for hosts that do not calculate and for the comparison after writing; it names generated sheets as
 * `{{base}}!$A$1` (replaced by the quoted name that the sheet really got) and the user's sheets by their quoted name.
 */
export type PlanCell<T = Text> =
  | null
  | { kind: "text"; text: T }
  | { kind: "number"; value: number }
  | { kind: "boolean"; value: boolean }
  | { kind: "date"; date: IsoDate }
  | { kind: "formula"; formula: string; value: string | number | boolean | T }
  | { kind: "link"; text: T; target: { sheet: string; row: number; column: number } };

export interface PlanBlock<T = Text> {
  row: number;
  column: number;
  cells: readonly (readonly PlanCell<T>[])[];
}

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  fontName?: string;
  fontSize?: number;
  /** #RRGGBB */
  color?: string;
  fill?: string;
  border?: "thin";
  align?: "left" | "center" | "right";
  valign?: "top" | "middle";
  wrap?: boolean;
}

export interface ConditionalRule {
  area: Area;
  /** Formula relative to the area's first cell, without `=`, true where the style applies. Null for data bars. */
  when: string | null;
  style?: Pick<CellStyle, "color" | "fill" | "bold">;
  dataBar?: { color: string };
}

export interface PrintSetup<T = Text> {
  area: Area;
  paper: "A4" | "A3";
  orientation: "landscape" | "portrait";
  fitWidth: boolean;
  /** One page high too. */
  fitHeight?: boolean;
  /** 1-based, inclusive: rows repeated on every page. */
  titleRows: { first: number; last: number } | null;
  header: { left?: T; center?: T; right?: T };
  footer: { left?: T; center?: T; right?: T };
}

/** A native chart over cells of this sheet. */
export interface PlanChart<T = Text> {
  type: "columnClustered" | "barClustered" | "columnStacked" | "barStacked" | "pie" | "line";
  title: T;
  /** Header row and category column included. */
  source: Area;
  position: Area;
  seriesBy: "columns" | "rows";
  /** #RRGGBB of the series, in their order; the host's own where left out. */
  colors?: readonly string[];
}

/** A pure description of a sheet to write. `T` is `Text` in core and `string` once `actions` have resolved it. */
export interface SheetPlan<T = Text> {
  id: SheetId;
  /** The name wanted; another one is taken when a sheet of the user has it. */
  name: T;
  tabColor: string | null;
  blocks: readonly PlanBlock<T>[];
  merges: readonly Area[];
  numberFormats: readonly { area: Area; format: string }[];
  styles: readonly { area: Area; style: CellStyle }[];
  /** In characters, from column A on; null keeps the default. */
  columnWidths: readonly (number | null)[];
  rowHeights: readonly { row: number; points: number }[];
  hiddenColumns: readonly number[];
  tables: readonly { name: string; area: Area }[];
  /** Workbook-level defined names for cells or areas of this sheet. */
  names: readonly { name: string; area: Area }[];
  conditionalFormats: readonly ConditionalRule[];
  validations: readonly { area: Area; list: readonly T[] }[];
  charts: readonly PlanChart<T>[];
  freeze: { rows: number; columns: number };
  print: PrintSetup<T> | null;
}
