import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { isChange } from "#core/statistics/targets/judgeTarget";
import { targetVerdicts } from "#core/statistics/targets/model";
import type { TargetStanding } from "#core/statistics/targets/model";
import type { Target } from "#core/targets/model";
import { formatColumn } from "../address.ts";
import { blankPlan } from "../blankPlan.ts";
import { date, formula, label, message, number, words } from "../cells.ts";
import { buildPrintSetup } from "../printSetup.ts";
import { planFoot, planHead } from "../sheetHead.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, editableStyle, figureStyle, formats, headStyle, lights, totalStyle } from "../styles.ts";
import { firstTargetRow, printedTargetColumns, targetColumnNumber, targetColumns, targetHeaderRow, verdictCell } from "./targetColumns.ts";
import type { TargetColumn } from "./targetColumns.ts";
import { verdictFormula } from "./verdictFormula.ts";

export interface TargetSheetOptions {
  targets: readonly TargetStanding[];
  asOfCell: string;
  annex: number | null;
}

/** 量化指标完成情况: a line per target. 基数, 当前值 and 自报变化 can be typed over and are kept; the verdict follows them. */
export function planTargetSheet(input: SheetsInput, { targets, asOfCell, annex }: TargetSheetOptions): SheetPlan {
  const count = Math.max(1, targets.length);
  const totalRow = firstTargetRow + count;
  const body: Area = { row: firstTargetRow, column: 1, rowCount: count, columnCount: printedTargetColumns };
  const area = (column: TargetColumn, columnCount = 1): Area => ({ ...body, column: targetColumnNumber(column), columnCount });
  const wide = (row: number): Area => ({ ...body, row, rowCount: 1 });
  const head = planHead(input, { title: text("sheet.targets.title", { subject: subjectOf(input) }), annex, width: printedTargetColumns, asOfCell, unit: null, columns: { label: 3, day: 1 } });
  const foot = planFoot(input, [text("sheet.targets.note.values"), text("sheet.targets.note.verdicts"), text("sheet.targets.note.kept")], { row: totalRow + 1, width: printedTargetColumns });
  return {
    ...blankPlan("targets"),
    blocks: [
      head.block,
      { row: targetHeaderRow, column: 1, cells: [targetColumns.map((column) => message(`sheet.targets.${column}`)), ...targets.map((one, index) => planLine(one, index, asOfCell))] },
      { row: firstTargetRow, column: targetColumnNumber("words"), cells: targetVerdicts.map((verdict) => [message(`sheet.targets.verdict.${verdict}`)]) },
      { row: totalRow, column: 1, cells: [[planCounts(targets)]] },
      foot.block,
    ],
    merges: [...head.merges, wide(totalRow), ...foot.merges],
    numberFormats: [...head.numberFormats, { area: area("due"), format: formats.date }, { area: area("goal"), format: formats.weight }, { area: area("baseline", 3), format: formats.weight }],
    styles: [
      ...head.styles, { area: wide(targetHeaderRow), style: headStyle }, { area: body, style: bodyStyle },
      ...(["no", "measure", "due", "goal", "unit", "baseline", "current", "change", "verdict", "place"] as const).map((column) => ({ area: area(column), style: figureStyle })),
      { area: area("baseline", 3), style: editableStyle },
      { area: wide(totalRow), style: { ...totalStyle, align: "left" as const } },
      ...foot.styles,
    ],
    columnWidths: [5, 7, 26, 20, 11, 8, 8, 9, 9, 9, 12, 18, 9, 20],
    rowHeights: [...head.rowHeights, { row: targetHeaderRow, points: 30 }],
    hiddenColumns: targetColumns.slice(printedTargetColumns).map(targetColumnNumber),
    conditionalFormats: planColours(area("verdict")),
    freeze: { rows: targetHeaderRow, columns: 3 },
    print: buildPrintSetup({ row: 1, column: 1, rowCount: foot.last, columnCount: printedTargetColumns }, { first: 1, last: targetHeaderRow }, input.statistics.asOf),
  };
}

const colours = { met: "green", notMet: "yellow", pastDue: "red", noValue: "grey", noBaseline: "grey" } as const;

function planColours(area: Area): SheetPlan["conditionalFormats"] {
  const cell = `$${formatColumn(area.column)}${area.row}`;
  return targetVerdicts.map((verdict) => ({ area, when: `${cell}=${verdictCell(verdict)}`, style: lights[colours[verdict]] }));
}

function planLine(standing: TargetStanding, index: number, asOfCell: string): PlanCell[] {
  const { target, values, read, verdict, name, leads, remarks } = standing;
  const cells: Readonly<Record<Exclude<TargetColumn, "words">, PlanCell>> = {
    no: number(index + 1),
    measure: planMeasure(standing),
    indicator: words(name === "" ? target.raw : name),
    requirement: label(requirementOf(target)),
    due: date(target.due),
    goal: figure(target.to), unit: words(target.unit),
    baseline: figure(values.baseline), current: figure(values.current), change: figure(values.change),
    verdict: formula(verdictFormula(target, firstTargetRow + index, asOfCell), text(`sheet.targets.verdict.${verdict}`)),
    lead: words(leads.join("、")), place: planPlace(standing), remark: remarks.length === 0 ? null : label(joinRemarks(remarks)),
    key: words(`target:${standing.key}`), readBaseline: figure(read.baseline), readCurrent: figure(read.current), readChange: figure(read.change),
  };
  return targetColumns.map((column) => (column === "words" ? null : cells[column]));
}

/** The measure, 总目标, or nothing: a row's own target may belong to none. */
function planMeasure({ origin, ref }: TargetStanding): PlanCell {
  return origin === "plan" ? message("sheet.targets.goals") : words(ref?.measure ?? "");
}

/** The cell that the value was taken from. */
function planPlace({ row, cell }: TargetStanding): PlanCell {
  if (row === null) return null;
  const column = (cell ?? row.cells.progressNote ?? row.cells.task)?.column ?? 1;
  return { kind: "link", text: text("sheet.link.row", { row: row.address.row }), target: { ...row.address, row: cell?.row ?? row.address.row, column } };
}

function joinRemarks([first, ...rest]: readonly Text[]): Text {
  if (first === undefined) return verbatim("");
  return rest.length === 0 ? first : text("sheet.targets.remarks", { first, rest: joinRemarks(rest) });
}

function figure(value: number | null): PlanCell {
  return value === null ? null : number(value);
}

/** What is asked for in words: 不超过3.5工作日, 压减60%. */
function requirementOf({ comparator, to, toMin, unit, raw }: Target): Text {
  if (to === null) return verbatim(raw);
  const kind = isChange({ comparator }) ? comparator : toMin !== null ? "range" : comparator === "<=" ? "atMost" : comparator === ">=" ? "atLeast" : "exactly";
  return text(`sheet.targets.requirement.${kind}`, { to, min: toMin ?? to, unit: needsCounter.test(unit) ? `个${unit}` : unit });
}

/** 3个工作日: units that stand behind 个; it is not kept with the target. */
const needsCounter = /^(?:工作日|工作小时|小时|自然日|环节|流程|程序|步骤|阶段)$/u;

/** 已达标3项，…: one line that follows the verdicts. */
function planCounts(targets: readonly TargetStanding[]): PlanCell {
  const column = formatColumn(targetColumnNumber("verdict"));
  const range = `$${column}$${firstTargetRow}:$${column}$${firstTargetRow + Math.max(1, targets.length) - 1}`;
  const counted = targetVerdicts.map((verdict) => `${verdictCell(verdict)}&" "&COUNTIF(${range},${verdictCell(verdict)})`);
  const counts = Object.fromEntries(targetVerdicts.map((verdict) => [verdict, targets.filter((one) => one.verdict === verdict).length]));
  return formula(counted.join('&"　"&'), text("sheet.targets.counts", counts));
}
