import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import { lightNames, situations } from "#core/statistics/lights";
import type { Situation } from "#core/statistics/lights";
import { blankPlan } from "../blankPlan.ts";
import { label, message, number, words } from "../cells.ts";
import { overviewCodes } from "../overview/overviewFigures.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { rulesOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, editableStyle, figureStyle, headStyle, noteStyle, titleStyle } from "../styles.ts";
import { firstDefinitionRow, firstLightRow, firstPrintRow, firstThresholdRow, printFields, thresholds } from "./ruleCells.ts";
import type { RuleKey, Threshold } from "./ruleCells.ts";

/** Columns: words, value, explanation, example; then, hidden, the rule's key and what stood there on writing. */
const width = 4;
const keyColumn = 5;

/** 统计规则: thresholds, lights and print words that the office edits, and the definition of every figure. Kept on a rerun. */
export function planRulesSheet(input: SheetsInput): SheetPlan {
  const last = firstDefinitionRow + overviewCodes.length - 1;
  const tables = [
    { row: firstThresholdRow, rowCount: thresholds.length }, { row: firstLightRow, rowCount: situations.length },
    { row: firstPrintRow, rowCount: printFields.length }, { row: firstDefinitionRow, rowCount: overviewCodes.length },
  ];
  const wide = (row: number): SheetPlan["merges"][number] => ({ row, column: 1, rowCount: 1, columnCount: width });
  const spread = Array.from({ length: last - firstThresholdRow + 2 }, (_, index) => firstThresholdRow - 1 + index).filter((row) => row < firstDefinitionRow - 1);
  return {
    ...blankPlan("rules"),
    tabColor: "#A6A6A6",
    blocks: [{ row: 1, column: 1, cells: [[message("sheet.rules.title")], [message("sheet.rules.note")]] }, ...planTables(input), planLightWords()],
    // Explanations have two columns, definitions one and an example.
    merges: [wide(1), wide(2), ...spread.filter((row) => tables.some((table) => row >= table.row - 1 && row < table.row + table.rowCount)).map((row) => ({ row, column: 3, rowCount: 1, columnCount: 2 }))],
    styles: [
      { area: wide(1), style: titleStyle }, { area: wide(2), style: noteStyle },
      ...tables.flatMap(({ row, rowCount }, index) => [
        { area: { row, column: 1, rowCount, columnCount: width }, style: bodyStyle },
        { area: wide(row - 1), style: headStyle },
        ...(index === tables.length - 1 ? [] : [{ area: { row, column: 2, rowCount, columnCount: 1 }, style: { ...figureStyle, ...editableStyle } }]),
      ]),
    ],
    columnWidths: [26, 27, 62, 44],
    rowHeights: [{ row: 1, points: 30 }],
    hiddenColumns: [keyColumn, keyColumn + 1],
    names: [{ name: "PL_DueSoonDays", area: cellAt(firstThresholdRow) }, { name: "PL_BehindPoints", area: cellAt(firstThresholdRow + 1) }],
    validations: [{ area: { row: firstLightRow, column: 2, rowCount: situations.length, columnCount: 1 }, list: lightNames.map((light) => text(`sheet.light.${light}`)) }],
    print: buildPrintSetup({ row: 1, column: 1, rowCount: last, columnCount: width }, { first: 1, last: 2 }, input.statistics.asOf),
  };
}

function cellAt(row: number): SheetPlan["merges"][number] {
  return { row, column: 2, rowCount: 1, columnCount: 1 };
}

interface Rule {
  key: RuleKey;
  label: Text;
  value: PlanCell;
  /** What the setting said on writing: only against it can an edit of the cell be told. */
  written?: PlanCell;
}

function planTables(input: SheetsInput): SheetPlan["blocks"] {
  const { settings } = input;
  const rules = rulesOf(input);
  const values: Readonly<Record<Threshold, number>> = { dueSoonDays: settings.dueSoonDays, behindPoints: settings.behindPoints, longOverdueDays: rules.longOverdueDays };
  const lightCell = (situation: Situation): PlanCell => {
    const light = rules.lights[situation];
    return light === null ? null : message(`sheet.light.${light}`);
  };
  const ruleLine = ({ key, label: said, value, written }: Rule): PlanCell[] => [label(said), value, message(`sheet.rules.${key}.about`), null, words(key), written ?? null];
  const head = (...ids: string[]): PlanCell[] => ids.map((id) => message(`sheet.rules.head.${id}`));
  return [
    { row: firstThresholdRow - 1, column: 1, cells: [head("threshold", "value", "about"), ...thresholds.map((one) => ruleLine({ key: `threshold.${one}`, label: text(`sheet.rules.threshold.${one}`), value: number(values[one]), written: number({ ...values, ...rules.stated }[one]) }))] },
    { row: firstLightRow - 1, column: 1, cells: [head("situation", "light", "about"), ...situations.map((one) => ruleLine({ key: `light.${one}`, label: situationText(one), value: lightCell(one) }))] },
    { row: firstPrintRow - 1, column: 1, cells: [head("print", "words", "about"), ...printFields.map((one) => ruleLine({ key: `print.${one}`, label: text(`sheet.rules.print.${one}`), value: one === "annex" ? label(annexWord(input)) : words(rules[one]) }))] },
    { row: firstDefinitionRow - 1, column: 1, cells: [head("figure", "code", "definition", "example"), ...overviewCodes.map((code) => [message(`sheet.figure.${code}`), words(code), message(`sheet.define.${code}`), message(`sheet.example.${code}`)])] },
  ];
}

/** The words of the lights with their names, hidden: what an edited rule is read back by. */
function planLightWords(): SheetPlan["blocks"][number] {
  return { row: firstDefinitionRow, column: keyColumn, cells: lightNames.map((light) => [words(`word.${light}`), message(`sheet.light.${light}`)]) };
}

/** A situation is called as its class is: the formula of a task's light looks it up by that word. */
function situationText(situation: Situation): Text {
  return text(situation === "dueSoon" ? "sheet.figure.dueSoon" : `sheet.word.class.${situation}`);
}

export function annexWord(input: Pick<SheetsInput, "rules">): Text {
  const { annex } = rulesOf(input);
  return annex === null ? text("sheet.rules.annexWord") : verbatim(annex);
}
