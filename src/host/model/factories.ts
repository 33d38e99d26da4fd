import type { ChartData, ConditionalFormatData, NameData, SheetData, TableData } from "#files/workbookData";
import type { HostObject } from "#host/protocol/hostObject";
import type { AreasTarget, HostSession, RangeTarget } from "#host/session";

/** A thing of one sheet. */
export interface SheetTarget {
  session: HostSession;
  sheet: SheetData;
}
export interface TableTarget extends SheetTarget {
  table: TableData;
}
export interface ChartTarget extends SheetTarget {
  chart: ChartData;
}
export interface ConditionalFormatTarget extends SheetTarget {
  format: ConditionalFormatData;
}
export interface NameTarget {
  session: HostSession;
  name: NameData;
}
/** Names of a sheet, or of the workbook where `sheet` is null. The same for tables. */
export interface ScopeTarget {
  session: HostSession;
  sheet: SheetData | null;
}

/** How every class of the model is made. */
export interface Factories {
  workbook: (target: HostSession) => HostObject;
  application: (target: HostSession) => HostObject;
  runtime: (target: HostSession) => HostObject;
  worksheets: (target: HostSession) => HostObject;
  worksheet: (target: SheetTarget) => HostObject;
  range: (target: RangeTarget) => HostObject;
  rangeAreas: (target: AreasTarget) => HostObject;
  rangeView: (target: RangeTarget) => HostObject;
  format: (target: AreasTarget) => HostObject;
  dataValidation: (target: AreasTarget) => HostObject;
  conditionalFormats: (target: AreasTarget) => HostObject;
  conditionalFormat: (target: ConditionalFormatTarget) => HostObject;
  tables: (target: ScopeTarget) => HostObject;
  table: (target: TableTarget) => HostObject;
  names: (target: ScopeTarget) => HostObject;
  name: (target: NameTarget) => HostObject;
  settings: (target: HostSession) => HostObject;
  customProperties: (target: SheetTarget) => HostObject;
  freezePanes: (target: SheetTarget) => HostObject;
  pageLayout: (target: SheetTarget) => HostObject;
  protection: (target: SheetTarget) => HostObject;
  autoFilter: (target: SheetTarget) => HostObject;
  charts: (target: SheetTarget) => HostObject;
  chart: (target: ChartTarget) => HostObject;
}
