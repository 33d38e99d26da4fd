import { mergeReports } from "#core/checks/mergeReports";
import type { Finding } from "#core/findings/finding";
import type { Outcome, Report } from "#core/findings/report";

const policies = [{ id: "plan", title: "某方案" }];
const finding = (sheet: string, facts: Partial<Finding>): Finding => ({
  check: "lead-missing", severity: "error", family: "filling", message: "check.lead-missing.blank", place: { sheet, row: 2, column: 3 }, also: [], values: {}, cites: null, fix: null, key: "", ...facts,
});
const missing = (sheet: string, measure: string): Finding => finding(sheet, { check: "measure-not-covered", cites: { policy: "plan", measure } });
const none = (sheet: string): Finding => finding(sheet, { check: "measure-not-covered", values: { policy: "某方案", count: 9 } });
const reportOf = (findings: readonly Finding[], outcomes: Record<string, Outcome> = {}): Report => ({ findings, ignored: [], outcomes, partial: null });
const told = ({ findings }: Report) => findings.map(({ check, place, cites }) => [check, place.sheet, cites?.measure ?? null]);

test("findings of every ledger stand in their order, and say by their place in which", () => {
  expect(told(mergeReports([reportOf([finding("甲区", {})]), reportOf([finding("乙区", {}), finding("乙区", { check: "overdue" })])], policies)))
    .toEqual([["lead-missing", "甲区", null], ["lead-missing", "乙区", null], ["overdue", "乙区", null]]);
});

test("a measure is missing where no ledger has it, and is said once", () => {
  const merged = mergeReports([reportOf([missing("甲区", "1"), missing("甲区", "2")]), reportOf([missing("乙区", "2"), missing("乙区", "3")]), reportOf([none("丙区")])], policies);
  expect(told(merged)).toEqual([["measure-not-covered", "甲区", "2"]]);
});

test("where one ledger has them all the check has passed; where none has any it is said once", () => {
  const failed = { "measure-not-covered": "failed" } as const;
  const merged = mergeReports([reportOf([missing("甲区", "1")], failed), reportOf([], { "measure-not-covered": "passed" })], policies);
  expect([merged.findings, merged.outcomes]).toEqual([[], { "measure-not-covered": "passed" }]);
  expect(told(mergeReports([reportOf([none("甲区")], failed), reportOf([none("乙区")], failed)], policies))).toEqual([["measure-not-covered", "甲区", null]]);
});

test("of outcomes the worst holds: what one ledger cannot tell is not passed", () => {
  const one = reportOf([], { a: "passed", b: "notApplicable", c: "cannotTell" });
  const other = reportOf([], { a: "cannotTell", b: "passed", c: "failed" });
  expect(mergeReports([one, other], policies).outcomes).toEqual({ a: "cannotTell", b: "passed", c: "failed" });
});
