import type { SheetPlan } from "#core/sheets/sheetPlan";
import { baseColumnNumber } from "#core/sheets/base/baseColumns";
import type { BaseColumn } from "#core/sheets/base/baseColumns";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import { cellAt, formulaAt, sheetsInputOf, shown } from "#test/summaries";

const by = (end: string) => [deadline("by", end)];
function baseOf(written: readonly LedgerRow[], facts: Partial<Ledger> = {}): SheetPlan {
  const rows = written.map((row) => ({ ...row, address: { ...row.address, sheet: facts.sheet ?? "任务分工" } }));
  const plan = planStatisticsSheets(sheetsInputOf(ledgerOf(rows, facts)), ["byLead"]).at(-1);
  if (plan === undefined) throw new Error("No base");
  return plan;
}
const value = (plan: SheetPlan, row: number, column: BaseColumn) => shown(cellAt(plan, row, baseColumnNumber(column)));
const formula = (plan: SheetPlan, row: number, column: BaseColumn) => formulaAt(plan, row, baseColumnNumber(column));

const at = (row: number) => ({ sheet: "任务 '19", row });
const keyed = [
  ledgerRow({ address: at(5), leads: ["市税务局", "市水务局"], responsible: ["市财政局"], task: "甲", deadlines: by("2019-06-30"), status: "done", statusWord: "已完成", completedOn: "2019-06-28",
    values: { sequence: 1, task: "甲", status: "已完成", progress: "", completedOn: 43644 } }),
  ledgerRow({ address: at(6), leads: ["市税务局"], task: "乙", deadlines: by("2019-12-31"), status: "inProgress", statusWord: "推进中", progress: 0.8,
    values: { sequence: 2, task: "乙", status: "推进中", progress: "八成", completedOn: "" } }),
];
const keyedBase = baseOf(keyed, { sheet: "任务 '19" });

describe("任务单位底表", () => {
  test("a first row for every task, then one for every further unit, which repeats what is counted", () => {
    const rows = [5, 6, 7, 8, 9].map((row) => (["role", "lead", "responsible", "main", "class"] as const).map((column) => value(keyedBase, row, column)));
    expect(rows).toEqual([
      ["牵头", "市税务局", "", 1, "已完成"], ["牵头", "市税务局", "", 1, "达到序时"],
      ["牵头", "市水务局", "", 0, "已完成"], ["责任", "", "市财政局", 0, "已完成"], ["责任", "", "（未列责任单位）", 0, "达到序时"],
    ]);
    expect(formula(keyedBase, 8, "class")).toBe("=$AK$5");
    expect(formula(keyedBase, 9, "class")).toBe("=$AK$6");
    expect(value(keyedBase, 8, "month")).toBe("2019-06-01");
    expect(value(keyedBase, 8, "due")).toBe("");
  });

  test("a unique key is followed by MATCH, so that sorting the ledger does no harm", () => {
    expect(cellAt(keyedBase, 5, baseColumnNumber("key"))).toEqual({ kind: "number", value: 1 });
    expect(formula(keyedBase, 6, "position")).toBe("=IFERROR(MATCH($B6,'任务 ''19'!$A$5:$A$6,0),0)");
    expect(formula(keyedBase, 6, "word")).toBe("=IF($X6=0,\"\",IFERROR(LEFT(TRIM(INDEX('任务 ''19'!$C$5:$C$6,$X6)&\"\"),100),\"\"))");
    expect(formula(keyedBase, 6, "moved")).toBe("=IF($X6=0,1,0)");
  });

  test("what the reader understood beyond the formula holds while the cell says the same", () => {
    expect(formula(keyedBase, 6, "statedProgress")).toContain('="八成",0.8,');
    expect(value(keyedBase, 6, "progress")).toBe(0.8);
    expect(formula(keyedBase, 5, "completedOn")).not.toContain("43644");
    expect(value(keyedBase, 5, "completedOn")).toBe(43644);
  });

  test("without a unique key cells are referred to directly and a guard watches the task's words", () => {
    const same = keyed.map((row) => ({ ...row, cells: { ...row.cells, sequence: { row: row.address.row, column: 1, value: 1 } } }));
    const plan = baseOf(same, { sheet: "任务" });
    expect(formula(plan, 6, "position")).toBe("");
    expect(formula(plan, 6, "word")).toBe("=IFERROR(LEFT(TRIM('任务'!$C$6&\"\"),100),\"\")");
    expect(formula(plan, 6, "moved")).toBe("=IF(LEFT('任务'!$B$6&\"\",50)=$C6&\"\",0,1)");
  });

  test("a merged cell is read where its value stands", () => {
    const plan = baseOf(keyed, { sheet: "任务", merges: [{ row: 5, column: 3, rowCount: 2, columnCount: 1 }] });
    expect(formula(plan, 6, "word")).toBe("=IF($X6=0,\"\",IFERROR(LEFT(TRIM('任务'!$C$5&\"\"),100),\"\"))");
    expect(formula(plan, 5, "word")).toContain("INDEX(");
  });

  test.each([["1*", "2"], ["", "2"], ["1", "1"], ["a", "A"]])("%s and %s are no key", (one, two) => {
    const rows = keyed.map((row, index) => ({ ...row, cells: { ...row.cells, sequence: { row: row.address.row, column: 1, value: index === 0 ? one : two } } }));
    expect(formula(baseOf(rows), 5, "position")).toBe("");
  });

  test("a ledger without a status column takes the status from its other columns", () => {
    const plan = baseOf([ledgerRow({ address: at(5), progress: 0.4, values: { task: "甲", progress: 0.4 } })]);
    expect(value(plan, 5, "word")).toBe("");
    expect(value(plan, 5, "status")).toBe("进行中");
    expect(formula(plan, 5, "status")).toBe("=IF(ISNUMBER($AB5),IF($AB5>=1,$AW$14,IF($AB5>0,$AW$13,$AW$12)),$AW$12)");
  });

  test("where the ledger has 认定 it decides", () => {
    const plan = baseOf([ledgerRow({ address: at(5), status: "done", statusWord: "已完成", accepted: false, values: { task: "甲", status: "已完成", acceptance: "否" } })]);
    expect(value(plan, 5, "done")).toBe(0);
    expect(formula(plan, 5, "done")).toBe("=IF(OR($AE5=$AW$15,$AE5=$AW$16,$AE5=$AW$17),0,IF($AC5=1,1,0))");
  });

  test("a progress column that counts to 100 is scaled", () => {
    const plan = baseOf([ledgerRow({ address: at(5), progress: 0.4, values: { task: "甲", progress: 40 } })]);
    expect(formula(plan, 5, "statedProgress")).toContain("$B$5*0.01");
    expect(value(plan, 5, "progress")).toBeCloseTo(0.4, 12);
  });

  test("an empty ledger still has a base", () => {
    const plan = baseOf([]);
    expect(plan.id).toBe("base");
    expect(formula(plan, 5, "class")).toBe("");
  });

  test("no volatile function, no array-only function, no text over 255 characters in a formula", () => {
    const long = keyed.map((row) => ({ ...row, cells: { ...row.cells, progress: { row: 5, column: 4, value: "约".repeat(300) } } }));
    const cells = baseOf(long).blocks.flatMap(({ cells: rows }) => rows.flat());
    const formulas = cells.flatMap((cell) => (cell?.kind === "formula" ? [cell.formula] : []));
    expect(formulas.length).toBeGreaterThan(40);
    for (const one of formulas) {
      expect(one).not.toMatch(/\b(TODAY|NOW|OFFSET|INDIRECT|RAND|FILTER|XLOOKUP|LET|TEXTJOIN|UNIQUE|SORT)\(/u);
      expect(one).not.toMatch(/"[^"]{256,}"/u);
      expect(one.length).toBeLessThan(8192);
    }
  });
});

describe("任务单位底表: a narrative that says 已完成", () => {
  const told = (progressNote: string, status: LedgerRow["status"]) => baseOf([ledgerRow({ address: at(5), status, values: { task: "甲", progressNote } })]);
  test("holds while its first words stand", () => {
    const plan = told("已完成。形成报告一份，报市政府", "done");
    expect(formula(plan, 5, "status")).toBe("=IF(LEFT('任务分工'!$B$5&\"\",12)=\"已完成。形成报告一份，报\",$AW$14,IF(IFERROR(LEFT(TRIM('任务分工'!$B$5&\"\"),100),\"\")=\"\",$AW$12,$AW$13))");
    expect(value(plan, 5, "status")).toBe("已完成");
  });

  test("is left out where the columns say the same, or where its words cannot stand in a formula", () => {
    expect(formula(told("正在推进", "inProgress"), 5, "status")).not.toContain("LEFT('任务分工'!$B$5&\"\",");
    expect(formula(told("已完成\n形成报告", "done"), 5, "status")).not.toContain("已完成");
  });
});

describe("任务单位底表: words that are looked up", () => {
  test("this ledger's own words first, then the vocabulary; answers only where a question was asked", () => {
    const asked = baseOf([ledgerRow({ address: at(5), status: "done", statusWord: "是", values: { task: "甲", status: "是" } })]);
    const words = (plan: SheetPlan) => plan.blocks.at(-1)?.cells.map((line) => shown(line[2])) ?? [];
    expect(words(asked)[1]).toBe("是");
    expect(words(asked)).toEqual(expect.arrayContaining(["否", "已办结", "未启动"]));
    expect(words(keyedBase)).not.toContain("否");
    expect(words(keyedBase).slice(1, 3)).toEqual(["已完成", "推进中"]);
  });

  test("a word read as the unit's own judgement gives the class", () => {
    const plan = baseOf([ledgerRow({ address: at(5), status: "inProgress", statusWord: "欠进度", ownJudgement: "behind", values: { task: "甲", status: "欠进度" } })]);
    expect(value(plan, 5, "judgement")).toBe("未达序时");
    expect(value(plan, 5, "class")).toBe("未达序时");
    expect(formula(plan, 5, "class")).toContain("IF($AF5=$AW$7,$AW$7,$AW$6)");
  });
});
