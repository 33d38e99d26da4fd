import type { IgnoredFinding } from "#core/findings/report";
import type { Area } from "#core/ledger/model";
import { date, message, words } from "../cells.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { bodyStyle, formats, headStyle, subtitleStyle } from "../styles.ts";
import { planPlace } from "./planPlace.ts";

type IgnoredPlan = Pick<SheetPlan, "blocks" | "merges" | "styles" | "numberFormats"> & { last: number };

/** 已核无误: what was looked at and stays, with who says so why, below the findings in the same columns. */
export function planIgnored(ignored: readonly IgnoredFinding[], { row, width, isSeveral }: { row: number; width: number; isSeveral: boolean }): IgnoredPlan {
  if (ignored.length === 0) return { blocks: [], merges: [], styles: [], numberFormats: [], last: row - 2 };
  const line = (at: number, rowCount = 1): Area => ({ row: at, column: 1, rowCount, columnCount: width });
  const head = ["no", "on", "severity", "check", ...(isSeveral ? ["ledger"] : []), "place", "unit", "message", "reason"].map((column): PlanCell => message(`sheet.findings.${column}`));
  return {
    blocks: [{ row, column: 1, cells: [[message("sheet.findings.ignoredTitle", { count: ignored.length })], head, ...ignored.map((one, index) => planLine(one, index, isSeveral))] }],
    merges: [line(row)],
    styles: [{ area: line(row), style: { ...subtitleStyle, bold: true } }, { area: line(row + 1), style: headStyle }, { area: line(row + 2, ignored.length), style: bodyStyle }],
    numberFormats: [{ area: { ...line(row + 2, ignored.length), column: 2, columnCount: 1 }, format: formats.date }],
    last: row + 1 + ignored.length,
  };
}

function planLine({ finding, reason, on }: IgnoredFinding, index: number, isSeveral: boolean): PlanCell[] {
  return [
    { kind: "number", value: index + 1 }, date(on), message(`sheet.severity.${finding.severity}`), message(`check.${finding.check}.title`), ...(isSeveral ? [words(finding.place.sheet ?? "")] : []), planPlace(finding.place),
    words((finding.units ?? []).join("、")), { kind: "text", text: { id: finding.message, values: finding.values } }, words(reason),
  ];
}
