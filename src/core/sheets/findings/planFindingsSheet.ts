import type { Family, Finding, Place, Severity } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import { text } from "#core/findings/text";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import { formatColumn } from "../address.ts";
import { blankPlan } from "../blankPlan.ts";
import { label, message, number, words } from "../cells.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { planIgnored } from "./planIgnored.ts";
import { planPlace } from "./planPlace.ts";
import { bodyStyle, figureStyle, headStyle, lights, noteStyle, subtitleStyle, titleStyle } from "../styles.ts";

/** Findings know no statistics: 核对结果 is written without them too. */
export interface FindingsInput {
  report: Report;
  policies: readonly PolicyDocument[];
  subject: Text;
  asOf: IsoDate;
  /** The findings are those of several ledgers: each line names its own. */
  isSeveral?: boolean;
}

const ofOne = ["no", "family", "severity", "check", "place", "unit", "message", "cites", "also"] as const;
const ofSeveral = ["no", "family", "severity", "check", "ledger", "place", "unit", "message", "cites", "also"] as const;
type FindingColumn = (typeof ofSeveral)[number];
const families: readonly Family[] = ["filling", "work"];
const severities: readonly Severity[] = ["error", "warning", "info"];
/** Title, counts of both families with those marked 已核无误, a line of what could not be told. */
const headerRow = 6;
const firstRow = headerRow + 1;
const mostPlaces = 20;

/** 核对结果: what is filled wrongly first, then what is late; errors before remarks; every line with a link to its cell. */
export function planFindingsSheet(input: FindingsInput): SheetPlan {
  const findings = sortFindings(input.report.findings);
  const titles = new Map(input.policies.map(({ id, title }) => [id, title]));
  const { isSeveral = false } = input;
  const columns: readonly FindingColumn[] = isSeveral ? ofSeveral : ofOne;
  const width = columns.length;
  const lines = findings.map((finding, index) => planLine(finding, { index, titles, columns }));
  const plan = blankPlan("findings");
  const body = { row: firstRow, column: 1, rowCount: Math.max(1, lines.length), columnCount: width };
  const ignored = planIgnored(input.report.ignored, { row: firstRow + body.rowCount + 1, width, isSeveral });
  const line = (row: number): SheetPlan["merges"][number] => ({ row, column: 1, rowCount: 1, columnCount: width });
  return {
    ...plan,
    tabColor: "#C00000",
    blocks: [
      { row: 1, column: 1, cells: [[label(text("sheet.findings.title", { subject: input.subject }))], ...families.map((family) => [planCounts(family, findings)]), [planUntold(input.report)], [planNote(input.report)]] },
      { row: headerRow, column: 1, cells: [columns.map((column) => message(`sheet.findings.${column}`))] },
      { row: firstRow, column: 1, cells: lines.length === 0 ? [[message("sheet.findings.none")]] : lines },
      ...ignored.blocks,
    ],
    merges: [...[1, 2, 3, 4, 5].map(line), ...ignored.merges],
    styles: [
      { area: line(1), style: titleStyle }, { area: { ...line(2), rowCount: 2 }, style: subtitleStyle }, { area: { ...line(4), rowCount: 2 }, style: noteStyle },
      { area: line(headerRow), style: headStyle }, { area: body, style: bodyStyle },
      ...(["no", "family", "severity", "place"] as const).map((column) => ({ area: { ...body, column: columns.indexOf(column) + 1, columnCount: 1 }, style: figureStyle })),
      ...planSeverities(findings, columns.indexOf("severity") + 1),
      ...ignored.styles,
    ],
    columnWidths: columns.map((column) => widths[column]),
    numberFormats: ignored.numberFormats,
    rowHeights: [{ row: 1, points: 30 }],
    tables: lines.length === 0 ? [] : [{ name: "PL_Findings", area: { ...body, row: headerRow, rowCount: lines.length + 1 } }],
    freeze: { rows: headerRow, columns: 0 },
    print: buildPrintSetup({ row: 1, column: 1, rowCount: ignored.last, columnCount: width }, { first: headerRow, last: headerRow }, input.asOf),
  };
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  const weight = ({ family, severity }: Finding): number => families.indexOf(family) * severities.length + severities.indexOf(severity);
  return [...findings].sort((one, other) => weight(one) - weight(other));
}

const widths: Readonly<Record<FindingColumn, number>> = { no: 5, family: 9, severity: 7, check: 18, ledger: 14, place: 12, unit: 16, message: 62, cites: 24, also: 24 };

interface LineContext {
  index: number;
  titles: ReadonlyMap<string, string>;
  columns: readonly FindingColumn[];
}

function planLine(finding: Finding, { index, titles, columns }: LineContext): PlanCell[] {
  const cells: Readonly<Record<FindingColumn, PlanCell>> = {
    no: number(index + 1), family: message(`sheet.family.${finding.family}`), severity: message(`sheet.severity.${finding.severity}`), check: message(`check.${finding.check}.title`),
    ledger: words(finding.place.sheet ?? ""), place: planPlace(finding.place), unit: words((finding.units ?? []).join("、")),
    message: { kind: "text", text: { id: finding.message, values: finding.values } }, cites: planCites(finding, titles), also: planAlso(finding.also),
  };
  return columns.map((column) => cells[column]);
}

function planCites({ cites }: Finding, titles: ReadonlyMap<string, string>): PlanCell {
  return cites === null ? null : { kind: "text", text: text("sheet.findings.measure", { policy: titles.get(cites.policy) ?? cites.policy, measure: cites.measure }) };
}

/** The other cells of the same cause; a long list is cut and says how many more there are. */
function planAlso(also: readonly Place[]): PlanCell {
  if (also.length === 0) return null;
  const places = also.slice(0, mostPlaces).map(({ row, column }) => (row === null ? "" : `${column === null ? "" : formatColumn(column)}${row}`)).filter((place) => place !== "");
  const rest = also.length - mostPlaces;
  return { kind: "text", text: rest > 0 ? text("sheet.findings.alsoMore", { places, rest }) : text("sheet.findings.alsoAll", { places }) };
}

function planCounts(family: Family, findings: readonly Finding[]): PlanCell {
  const count = (severity: Severity): number => findings.filter((finding) => finding.family === family && finding.severity === severity).length;
  return message("sheet.findings.counts", { family: text(`sheet.family.${family}`), error: count("error"), warning: count("warning"), info: count("info") });
}

/** Why the report is not complete, and how many findings were looked at and stay. */
function planNote({ partial, ignored }: Report): PlanCell {
  if (partial !== null) return label(partial);
  return ignored.length === 0 ? null : message("sheet.findings.ignoredCount", { count: ignored.length });
}

/** "Cannot tell" is an outcome, and a reader has to know of it. */
function planUntold({ outcomes }: Report): PlanCell {
  const untold = Object.keys(outcomes).filter((check) => outcomes[check] === "cannotTell").map((check) => text(`check.${check}.title`));
  return untold.length === 0 ? null : message("sheet.findings.cannotTell", { checks: untold });
}

/** Colour by value: the list is of the moment of writing, and so are its colours. Runs of one severity share an area. */
function planSeverities(findings: readonly Finding[], column: number): SheetPlan["styles"] {
  const colors = { error: lights.red, warning: lights.yellow, info: lights.grey } as const;
  const runs: { severity: Severity; first: number; count: number }[] = [];
  findings.forEach(({ severity }, index) => {
    const run = runs.at(-1);
    if (run?.severity === severity) run.count += 1;
    else runs.push({ severity, first: index, count: 1 });
  });
  return runs.map(({ severity, first, count }) => ({ area: { row: firstRow + first, column, rowCount: count, columnCount: 1 }, style: colors[severity] }));
}
