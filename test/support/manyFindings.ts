import type { Finding } from "#core/findings/finding";
import type { Report } from "#core/findings/report";

const checks = [
  { check: "lead-missing", severity: "error", family: "filling", message: "check.lead-missing.blank" },
  { check: "deadline-unreadable", severity: "error", family: "filling", message: "check.deadline-unreadable.noDate" },
  { check: "unit-alias", severity: "info", family: "filling", message: "check.unit-alias.table" },
  { check: "overdue", severity: "error", family: "work", message: "check.overdue.late" },
] as const satisfies readonly Partial<Finding>[];

/** As many findings as asked for, of four checks and five units; every second one can be corrected. */
export function manyFindings(count: number): Finding[] {
  return Array.from({ length: count }, (_, index): Finding => {
    const kind = checks[index % checks.length] ?? checks[0];
    const row = 5 + Math.floor(index / checks.length);
    return {
      ...kind, key: `${kind.check}:${index}`, place: { sheet: "任务分工", row, column: 2 }, also: [], cites: null, units: [`第${index % 5}局`],
      values: { number: String(row), title: `任务${row}`, leads: [`第${index % 5}局`], raw: `词${row}`, unit: `局${row}`, preferred: "某局", count: 1, days: row, due: "2019-09-30", task: `任务${row}` },
      fix: index % 2 === 1 ? null : { label: "check.lead-missing.fix", changes: [{ sheet: "任务分工", row, column: 2, before: "", after: `第${index % 5}局` }] },
    };
  });
}

export function reportOf(findings: readonly Finding[]): Report {
  return { findings, ignored: [], outcomes: {}, partial: null };
}
