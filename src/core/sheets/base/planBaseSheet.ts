import { toSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Ledger } from "#core/ledger/model";
import { hasAcceptance } from "#core/statistics/summarise";
import { blankPlan } from "../blankPlan.ts";
import { date, formula, message } from "../cells.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanBlock, PlanCell, SheetPlan } from "../sheetPlan.ts";
import { ledgersOf, rulesOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { formats, headStyle, noteStyle, titleStyle } from "../styles.ts";
import { baseColumnNumber, baseColumns, baseHeaderRow, firstBaseRow, listsColumn } from "./baseColumns.ts";
import type { BaseColumn } from "./baseColumns.ts";
import type { BaseContext } from "./baseContext.ts";
import { buildBaseLists, planBaseLists } from "./baseLists.ts";
import type { BaseLists } from "./baseLists.ts";
import type { BaseTable } from "./baseRows.ts";
import { buildLedgerLink } from "./ledgerLink.ts";
import { planBaseRow } from "./planBaseRow.ts";

/** Where 数据截至日期 stands on this sheet. */
export const baseAsOfCell = "$C$2";

export interface BaseOptions {
  table: BaseTable;
  /** The cell of the day where another generated sheet holds it, e.g. `{{overview}}!$C$3`; this sheet's own otherwise. */
  asOfCell: string | null;
}

/** 任务单位底表: the rows that every figure of the other sheets counts. */
export function planBaseSheet(input: SheetsInput, { table, asOfCell }: BaseOptions): SheetPlan {
  const { statistics } = input;
  const ledgers = ledgersOf(input);
  const lists = buildBaseLists(ledgers.flatMap(({ rows: listed }) => listed));
  const sources = new Map(ledgers.map((ledger) => [ledger.sheet, { context: buildContext(ledger, lists, input), firstLedgerRow: ledger.rows[0]?.address.row ?? 1 }]));
  const doneMeasures = findDoneMeasures(table);
  const rows: PlanCell[][] = [];
  table.rows.forEach((base, index) => {
    const source = sources.get(base.task.row.address.sheet);
    if (source === undefined) throw new Error(`No ledger on ${base.task.row.address.sheet}`);
    const { context, firstLedgerRow } = source;
    rows.push(planBaseRow(context, base, { row: firstBaseRow + index, firstLedgerRow, size: table.size, doneMeasures }, rows[base.index] ?? []));
  });
  const width = baseColumns.length;
  const plan = blankPlan("base");
  return {
    ...plan,
    tabColor: "#A6A6A6",
    blocks: [planHead(statistics.asOf, asOfCell), { row: baseHeaderRow, column: 1, cells: [baseColumns.map((column) => message(`sheet.base.${column}`)), ...rows] }, planBaseLists(lists)],
    merges: [],
    numberFormats: columnFormats(rows.length),
    styles: [
      { area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, style: { ...titleStyle, align: "left" } },
      { area: { row: 3, column: 1, rowCount: 1, columnCount: 1 }, style: { ...noteStyle, wrap: false } },
      { area: { row: baseHeaderRow, column: 1, rowCount: 1, columnCount: width }, style: headStyle },
      { area: { row: baseHeaderRow, column: listsColumn, rowCount: 1, columnCount: 7 }, style: headStyle },
    ],
    columnWidths: baseColumns.map((column) => widths[column] ?? 9),
    names: asOfCell === null ? [{ name: "PL_AsOf", area: { row: 2, column: 3, rowCount: 1, columnCount: 1 } }] : [],
    freeze: { rows: baseHeaderRow, columns: 3 },
    print: {
      ...buildPrintSetup({ row: 1, column: 1, rowCount: baseHeaderRow + Math.max(1, rows.length), columnCount: width }, { first: baseHeaderRow, last: baseHeaderRow }, statistics.asOf),
      paper: "A3",
    },
  };
}

/** How the tasks of one ledger are followed. */
function buildContext(ledger: Ledger, lists: BaseLists, input: SheetsInput): BaseContext {
  const { statistics } = input;
  return {
    link: buildLedgerLink(ledger, ledger.merges ?? []), lists, lights: rulesOf(input).lights, asOf: statistics.asOf,
    asOfCell: baseAsOfCell, progressScale: findProgressScale(ledger),
    hasAcceptance: hasAcceptance(ledger), hasStatus: ledger.rows.some(({ cells }) => cells.status !== undefined),
  };
}

function planHead(asOf: IsoDate, asOfCell: string | null): PlanBlock {
  const day = asOfCell === null ? date(asOf) : formula(asOfCell, toSerial(asOf));
  return { row: 1, column: 1, cells: [[message("sheet.base.title")], [message("sheet.asOf"), null, day], [message("sheet.base.note")]] };
}

const widths: Readonly<Partial<Record<BaseColumn, number>>> = {
  no: 6, task: 30, lead: 22, responsible: 22, leader: 12, unitLeader: 12, person: 12, contact: 12, unitGroup: 14, chapter: 24, category: 16, source: 16, ledger: 16, month: 12, quarter: 14, due: 12, start: 12, kind: 10, word: 12, completedOn: 12, status: 10, class: 12,
};

function columnFormats(rowCount: number): SheetPlan["numberFormats"] {
  const column = (id: BaseColumn, format: string): SheetPlan["numberFormats"][number] => ({
    area: { row: firstBaseRow, column: baseColumnNumber(id), rowCount: Math.max(1, rowCount), columnCount: 1 }, format,
  });
  return [
    { area: { row: 2, column: 3, rowCount: 1, columnCount: 1 }, format: formats.date },
    column("month", formats.month), column("due", formats.date), column("start", formats.date), column("completedOn", formats.date),
    column("statedProgress", formats.share), column("progress", formats.share), column("timeShare", formats.share), column("node", formats.share),
    // A difference of two days is a number; LibreOffice would show it as a day.
    column("daysLate", formats.count),
  ];
}

function findDoneMeasures({ rows }: BaseTable): ReadonlySet<number> {
  const done = new Set<number>();
  const open = new Set<number>();
  for (const { measure, isMain, task: { standing } } of rows) {
    if (measure === null || !isMain) continue;
    if (standing.done) done.add(measure.number);
    else if (!standing.cancelled) open.add(measure.number);
  }
  return new Set([...done].filter((one) => !open.has(one)));
}

/** A progress column that counts to 100 is read as hundredths; any stated number tells. */
function findProgressScale({ rows }: Ledger): number {
  const told = rows.find(({ progress, cells }) => progress !== null && progress !== 0 && typeof cells.progress?.value === "number");
  return told !== undefined && told.progress !== told.cells.progress?.value ? 0.01 : 1;
}
