import { clearMarks, markFindings } from "#actions/markFindings";
import { checks } from "#core/checks/index";
import type { Check } from "#core/checks/model";
import type { Finding, Severity } from "#core/findings/finding";
import { formChecks } from "#core/findings/formChecks";
import { noteFormula } from "#excel/marks/model";
import { syncLimit } from "#excel/syncWithin";
import { readXlsx } from "#files/readXlsx";
import type { CellScalar } from "#files/workbookData";
import { writeXlsx } from "#files/writeXlsx";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import type { HostOptions } from "#host/embeddedHost";
import { changeEnvironment, faultyBook, faultyCells, findingWith, looksOf, sheetName } from "#test/changeBook";
import { openHost } from "#test/host";
import { sheetOf } from "#test/seamBook";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const environment = changeEnvironment();
const open = async (options: Partial<HostOptions> = {}): Promise<void> => {
  host = await openHost({ workbook: faultyBook(), profile: "ltsc2021", ...options });
};
const sheet = (): ReturnType<typeof sheetOf> => sheetOf(host.save(), sheetName);
const looks = (): unknown => structuredClone(looksOf(host.save(), sheet()));
const need = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const at = (row: number, column: number | null, severity: Severity, more: Partial<Finding> = {}): Finding =>
  findingWith(null, { check: "lead-differs", severity, message: "check.overdue.title", values: {}, place: { sheet: sheetName, row, column }, ...more });
const report = (...findings: Finding[]): { findings: Finding[] } => ({ findings });

/** Colour over a cell, by the first rule that covers it. */
function colorAt(row: number, column: number): string | undefined {
  const found = sheet().conditionalFormats.find(({ areas, formula }) => formula?.includes("PL_Mark") === true
    && areas.some((area) => area.row < row && row <= area.lastRow + 1 && area.column < column && column <= area.lastColumn + 1));
  const fill = found?.style?.fill;
  return fill?.type === "pattern" ? fill.bgColor?.rgb?.slice(-6) : undefined;
}
const noteAt = (row: number, column: number): string | undefined => sheet().validations
  .find(({ areas }) => areas.some((area) => area.row < row && row <= area.lastRow + 1 && area.column < column && column <= area.lastColumn + 1))?.rule.inputMessage;

describe("markFindings", () => {
  test("colours by the gravest severity, says why, leaves findings of form alone", async () => {
    await open();
    const outcome = need(await markFindings(report(
      at(3, 3, "info", { message: "check.unit-alias.title" }), at(3, 3, "error"), at(4, 4, "warning", { also: [{ sheet: sheetName, row: 6, column: 4 }] }), at(5, null, "info"),
      findingWith(null, { check: "unit-alias", place: { sheet: sheetName, row: 6, column: 3 } }),
    ), environment));
    expect(outcome).toEqual({ sheet: sheetName, cells: 4, notes: 4, withoutNotes: 0 });
    expect([colorAt(3, 3), colorAt(4, 4), colorAt(6, 4), colorAt(5, 1), colorAt(6, 3)]).toEqual(["FFC7CE", "FFEB9C", "FFEB9C", "DDEBF7", undefined]);
    expect(noteAt(3, 3)).toBe(`${environment.messages.render({ id: "check.overdue.title" })}\n${environment.messages.render({ id: "check.unit-alias.title" })}`);
    expect(sheet().conditionalFormats).toHaveLength(3);
  });

  test("what was there is given back exactly: fills, the user's own rules and lists, whose cells are coloured only", async () => {
    await open();
    host.save().styles.push({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "92D050" } } });
    sheet().rows[2]!.styles = [0, 0, 1, 0, 0];
    sheet().validations.push({ areas: [{ row: 2, column: 4, lastRow: 5, lastColumn: 4 }], rule: { type: "list", values: ["0", "1"], inputMessage: "请选择" } });
    sheet().conditionalFormats.push({ id: "{u}", areas: [{ row: 2, column: 2, lastRow: 5, lastColumn: 2 }], kind: "custom", priority: 1, stopIfTrue: false, formula: 'C3=""', style: { font: { bold: true } }, barColor: null, raw: null });
    const before = looks();
    const outcome = need(await markFindings(report(at(3, 3, "error"), at(3, 5, "error")), environment));
    expect(outcome).toMatchObject({ cells: 2, notes: 1, withoutNotes: 1 });
    expect([colorAt(3, 5), noteAt(3, 5)]).toEqual(["FFC7CE", "请选择"]);
    expect(need(await clearMarks())).toEqual({ cells: 2 });
    const after = looks() as { formats: { priority: number }[] };
    for (const format of after.formats) format.priority = 1;
    expect(after).toEqual(before);
  });

  test("an input message of the user's over a cell that takes any value stays, in a file too", async () => {
    await open();
    sheet().validations.push({ areas: [{ row: 2, column: 2, lastRow: 5, lastColumn: 2 }], rule: { type: "none", inputTitle: "填报说明", inputMessage: "请填写规范名称", showInputMessage: true } });
    const bytes = await writeXlsx(host.save());
    host.dispose();
    await open({ workbook: need(await readXlsx(bytes)) });
    const before = looks();
    expect(noteAt(3, 3)).toBe("请填写规范名称");
    expect(need(await markFindings(report(at(3, 3, "error"), at(3, 4, "error")), environment))).toMatchObject({ cells: 2, notes: 1, withoutNotes: 1 });
    expect([colorAt(3, 3), noteAt(3, 3)]).toEqual(["FFC7CE", "请填写规范名称"]);
    need(await clearMarks());
    expect(looks()).toEqual(before);
  });

  test("a sheet with thousands of rules of the user's is marked within Excel's limits on the web, and cleared again", async () => {
    await open({ profile: "web" });
    for (let index = 0; index < 5_000; index += 1) {
      sheet().conditionalFormats.push({ id: `{u${index}}`, areas: [{ row: 2 + (index % 4), column: index % 5, lastRow: 2 + (index % 4), lastColumn: index % 5 }], kind: "custom", priority: index + 1, stopIfTrue: false, formula: `$D3<TODAY()+${index}`, style: { font: { bold: true } }, barColor: null, raw: null });
    }
    const order = (): string[] => [...sheet().conditionalFormats].sort((one, other) => one.priority - other.priority).map(({ id }) => id);
    const before = order();
    need(await markFindings(report(at(3, 3, "error")), environment));
    expect(colorAt(3, 3)).toBe("FFC7CE");
    expect(need(await clearMarks())).toEqual({ cells: 1 });
    expect([order(), host.report().errors]).toEqual([before, []]);
  });

  test("marking again takes the old marks off first", async () => {
    await open();
    need(await markFindings(report(at(3, 3, "error"), at(4, 3, "error")), environment));
    need(await markFindings(report(at(4, 3, "warning")), environment));
    expect([colorAt(3, 3), colorAt(4, 3), noteAt(3, 3), sheet().validations.length]).toEqual([undefined, "FFEB9C", undefined, 1]);
    need(await markFindings(report(), environment));
    expect([sheet().conditionalFormats, sheet().validations]).toEqual([[], []]);
  });

  test("marks that stand already are not written again", async () => {
    await open();
    const same = report(at(3, 3, "error"), at(4, 4, "warning"));
    need(await markFindings(same, environment));
    const before = looks();
    const syncs = async (): Promise<number> => {
      host.resetReport();
      need(await markFindings(same, environment));
      return host.report().syncs;
    };
    expect(await syncs()).toBe(3);
    expect(looks()).toEqual(before);
    // Somebody has taken one off.
    sheet().validations.pop();
    expect(await syncs()).toBe(4);
    expect(sheet().validations).toHaveLength(2);
  });

  test("marks are found again after the file was closed, and after rows came in and went", async () => {
    await open();
    const before = looks() as { validations: unknown; formats: unknown };
    need(await markFindings(report(at(3, 3, "error"), at(5, 4, "warning"), at(6, 3, "info")), environment));
    const bytes = await writeXlsx(host.save());
    host.dispose();
    await open({ workbook: need(await readXlsx(bytes)) });
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheetName);
      cells.getRange("4:5").insert("Down");
      cells.getRange("7:7").delete("Up");
      await context.sync();
    });
    expect([colorAt(3, 3), colorAt(7, 3), noteAt(7, 3)]).toEqual(["FFC7CE", "DDEBF7", environment.messages.render({ id: "check.overdue.title" })]);
    expect(need(await clearMarks()).cells).toBe(2);
    expect(looks()).toMatchObject({ validations: before.validations, formats: before.formats });
  });

  test("rules of other kinds are no marks and are not looked into", async () => {
    await open();
    sheet().conditionalFormats.push({ id: "{s}", areas: [{ row: 2, column: 4, lastRow: 5, lastColumn: 4 }], kind: "other", priority: 1, stopIfTrue: false, formula: null, style: null, barColor: null, raw: { type: "colorScale" } });
    need(await markFindings(report(at(3, 3, "error")), environment));
    expect(need(await clearMarks()).cells).toBe(1);
    expect(sheet().conditionalFormats).toMatchObject([{ kind: "other" }]);
  });

  test("a rule that the user has put over a mark stays", async () => {
    await open();
    need(await markFindings(report(at(3, 3, "error"), at(4, 3, "error")), environment));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("C3").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      await context.sync();
    });
    need(await clearMarks());
    expect(sheet().validations).toMatchObject([{ rule: { type: "list" } }]);
  });

  test("the note fits Excel's 255 characters and its title 32", async () => {
    await open();
    const long = Array.from({ length: 5 }, (_, index) => at(3, 3, "error", { message: "verbatim", values: { words: `${index}${"长".repeat(120)}` } }));
    need(await markFindings(report(...long), environment));
    expect(noteAt(3, 3)).toHaveLength(255);
    expect(sheet().validations[0]?.rule.inputTitle?.length).toBeLessThanOrEqual(32);
    expect(`=${sheet().validations[0]?.rule.formula1 ?? ""}`).toBe(noteFormula);
  });

  test("a protected sheet is refused before anything", async () => {
    await open();
    host.faults.protectSheet(sheetName);
    expect(await markFindings(report(at(3, 3, "error")), environment)).toMatchObject({ ok: false, failure: { failure: { kind: "protectedSheet", written: "nothing" } } });
    expect(need(await clearMarks())).toEqual({ cells: 0 });
  });

  test("a thousand findings in three round trips, others in four, off in five", async () => {
    const rows = Array.from({ length: 1_000 }, (_, index): CellScalar[] => [index + 1, `任务${index + 1}`, "市税局", "2019年底前", 0.5]);
    await open({ workbook: faultyBook([...faultyCells.slice(0, 2), ...rows]), profile: "web" });
    const findings = rows.map((_, index) => at(index + 3, 2 + (index % 3), index % 2 === 0 ? "error" : "warning"));
    const first = need(await markFindings(report(...findings), environment));
    expect([first.cells, first.notes, host.report().syncs, host.report().errors]).toEqual([1_000, 1_000, 3, []]);
    expect(host.report().bytesUp).toBeLessThan(3_000_000);
    host.resetReport();
    need(await markFindings(report(...findings.slice(1)), environment));
    expect(host.report().syncs).toBe(4);
    host.resetReport();
    expect(need(await clearMarks()).cells).toBe(999);
    expect([host.report().syncs, sheet().validations, sheet().conditionalFormats]).toEqual([5, [], []]);
  });

  test("checks of form are those that say so", () => {
    expect([...formChecks].sort()).toEqual(checks.filter(({ tags }: Check) => tags.includes("form")).map(({ id }) => id).sort());
  });
});

describe.each(["before", "after"] as const)("a fault %s any sync of marking or clearing", (when) => {
  test.each(["refuse", "drop"] as const)("%s: no content changes, and clearing gives back what was there", async (kind) => {
    syncLimit.milliseconds = 60;
    for (let sync = 1; sync <= 5; sync += 1) {
      await open();
      const before = looks();
      if (sync > 3) need(await markFindings(report(at(3, 3, "error"), at(4, 4, "warning")), environment));
      host.faults.plan({ sync: sync > 3 ? sync - 1 : sync, kind, when });
      const result = sync > 3 ? await clearMarks() : await markFindings(report(at(3, 3, "error"), at(4, 4, "warning")), environment);
      expect(result.ok).toBe(false);
      host.faults.clear();
      need(await clearMarks());
      expect(looks()).toEqual(before);
      host.dispose();
    }
    await open();
  });
});
