import { createCompute } from "#actions/compute/createCompute";
import { Workshop } from "#actions/compute/workshop";
import { failureTexts, type ActionFailure } from "#actions/failure";
import { importPolicy } from "#actions/importPolicy";
import { resolvePlan } from "#actions/resolvePlan";
import type { Environment } from "#actions/environment";
import { computeStatistics, mostWrittenTasks, planStatistics, writeStatistics } from "#actions/writeStatistics";
import { ledgerOf, ledgerRow } from "#test/ledgerRows";
import { text, verbatim } from "#core/findings/text";
import { planLedgerSheet } from "#core/sheets/planLedgerSheet";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { defaultSettings } from "#core/settings/model";
import { excelFailure, isRichApiError, toExcelFailure, type ExcelFailureKind } from "#excel/excelFailure";
import { createMessages } from "#messages/messages";
import { locales } from "#messages/catalogue";

const environment: Environment = {
  messages: createMessages("zh-CN"), asOf: "2019-10-31", settings: defaultSettings, units: {}, compute: createCompute(new Workshop()),
  bundledPolicies: { ids: ["a-2019"], load: () => Promise.resolve({ wrong: true }) },
};
const plan = "滨海市工作方案\n二、主要任务\n（一）压缩办税时间。2019年底前完成。\n牵头单位：市税务局\n（二）提升登记便利度。\n牵头单位：市自然资源局\n";

describe("importPolicy", () => {
  test("a text is named after its file; the day of issue may be given", async () => {
    const read = await importPolicy({ kind: "text", name: "binhai.2019.txt", text: plan, issuedOn: "2019-03-01" }, environment);
    expect(read).toMatchObject({ ok: true, value: [{ id: "binhai.2019", issuedOn: "2019-03-01", measures: [{ leads: ["市税务局"] }, {}] }] });
  });

  test("a model is taken as it is, alone or in a list", async () => {
    const read = await importPolicy({ kind: "text", name: "x.txt", text: plan, issuedOn: null }, environment);
    const json = JSON.parse(JSON.stringify(read.ok ? read.value[0] : null)) as unknown;
    expect(await importPolicy({ kind: "model", name: "x.json", json }, environment)).toEqual(read);
    expect(await importPolicy({ kind: "model", name: "x.json", json: [json, json] }, environment)).toMatchObject({ ok: true, value: { length: 2 } });
  });

  test.each([
    [{ kind: "bundled", id: "b-1999" }, { kind: "unknownPolicy", id: "b-1999", known: ["a-2019"] }],
    [{ kind: "bundled", id: "a-2019" }, { kind: "badModel", file: "a-2019" }],
    [{ kind: "text", name: "letter.txt", text: "你好", issuedOn: null }, { kind: "noMeasures", file: "letter.txt" }],
    [{ kind: "model", name: "m.json", json: { id: "x" } }, { kind: "badModel", file: "m.json" }],
    [{ kind: "model", name: "m.json", json: null }, { kind: "badModel", file: "m.json" }],
  ] as const)("%j fails with %j", async (source, failure) => {
    expect(await importPolicy(source, environment)).toMatchObject({ ok: false, failure });
  });
});

describe("writeStatistics", () => {
  test("a ledger too long for sheets of formulas is refused before the workbook is asked for anything; it can still be counted", async () => {
    const workshop = new Workshop();
    const given = { ...environment, compute: createCompute(workshop) };
    const { handle, ...info } = workshop.keep(-1, ledgerOf([ledgerRow({ task: "压缩时间", leads: ["市税务局"] })]), []);
    const opened = { policies: [], ledger: { ...info, handle, rowCount: mostWrittenTasks + 1 } };
    const request = { opened, sheets: ["overview"] as const };
    const refused = { ok: false, failure: { of: "statistics", failure: { kind: "tooManyTasks", tasks: mostWrittenTasks + 1, most: mostWrittenTasks } } };
    expect(await writeStatistics(request, given)).toMatchObject(refused);
    expect(await planStatistics(request, given)).toMatchObject(refused);
    expect(await planStatistics({ ...request, opened: { ...opened, ledger: { ...info, handle, rowCount: mostWrittenTasks } } }, given)).toMatchObject({ ok: true });
    expect((await computeStatistics(opened, given)).totals.total).toBe(1);
  });
});

describe("failureTexts", () => {
  const kinds: ExcelFailureKind[] = ["cellEditing", "wrongState", "protectedSheet", "protectedWorkbook", "sheetNotFound", "sheetHidden", "gone", "conflict", "tooLarge", "busy", "unsupported", "internal"];
  const failures: ActionFailure[] = [
    ...kinds.map((kind): ActionFailure => ({ of: "excel", failure: excelFailure(kind, { sheet: "任务分工", detail: "42" }) })),
    { of: "policy", failure: { kind: "unknownPolicy", id: "x", known: ["a", "b"] } },
    { of: "policy", failure: { kind: "noMeasures", file: "f" } },
    { of: "policy", failure: { kind: "badModel", file: "f", path: "measures.0", detail: "d" } },
    { of: "statistics", failure: { kind: "tooManyTasks", tasks: 60_000, most: 50_000 } },
    { of: "ledger", failure: { kind: "emptySheet", sheet: "任务分工" } },
    { of: "ledger", failure: { kind: "headerNotFound", sheet: "任务分工" } },
  ];

  test.each(locales)("every failure has its sentence in %s, with its slots filled", (locale) => {
    const messages = createMessages(locale);
    for (const failure of failures) {
      const sentences = failureTexts(failure).map((one) => messages.render(one));
      expect(sentences).toHaveLength(failure.of === "excel" || failure.of === "statistics" ? 2 : 1);
      for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|^$/u);
    }
  });

  test("what was and was not written is said", () => {
    const [, written] = failureTexts({ of: "excel", failure: { ...excelFailure("busy"), written: "generatedSheets" } });
    expect(written?.id).toBe("failure.written.generatedSheets");
  });
});

describe("toExcelFailure", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cellEditing"], ["AccessDenied", "protectedSheet"], ["ItemNotFound", "gone"], ["ItemAlreadyExists", "conflict"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"], ["ServiceNotAvailable", "busy"], ["ApiNotFound", "unsupported"], ["InvalidArgument", "internal"],
  ])("%s is %s", (code, kind) => {
    expect(toExcelFailure({ code, message: "m" })).toMatchObject({ kind, code, detail: "m", written: "nothing" });
  });

  test("only errors of the client are expected failures", () => {
    expect(isRichApiError(Object.assign(new Error("m"), { name: "RichApi.Error", code: "GeneralException" }))).toBe(true);
    for (const other of [new Error("m"), null, "GeneralException", { code: "x" }]) expect(isRichApiError(other)).toBe(false);
  });
});

describe("resolvePlan", () => {
  const words = (plans: SheetPlan<string>): string[] => plans.blocks.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap((cell) => (cell?.kind === "text" ? [cell.text] : []))));

  test("puts words of the language into names, cells, links, formulas, lists, titles and print set-up", () => {
    const source: SheetPlan = {
      id: "overview", name: text("failure.written.nothing"), tabColor: null, merges: [], numberFormats: [], styles: [], columnWidths: [], rowHeights: [], hiddenColumns: [],
      tables: [], names: [], conditionalFormats: [], freeze: { rows: 0, columns: 0 },
      blocks: [{ row: 1, column: 1, cells: [[{ kind: "text", text: verbatim("市税务局") }, { kind: "link", text: text("cli.none"), target: { sheet: "s", row: 1, column: 1 } }, { kind: "formula", formula: "A1", value: text("cli.none") }, { kind: "formula", formula: "A1", value: 3 }, null]] }],
      validations: [{ area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, list: [text("cli.none")] }],
      charts: [{ type: "pie", title: text("cli.none"), source: { row: 1, column: 1, rowCount: 2, columnCount: 2 }, position: { row: 1, column: 1, rowCount: 2, columnCount: 2 }, seriesBy: "columns" }],
      print: { area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, paper: "A4", orientation: "portrait", fitWidth: true, titleRows: null, header: { left: text("cli.none") }, footer: {} },
    };
    const resolved = resolvePlan(source, createMessages("en-US"));
    expect(resolved).toMatchObject({
      name: "Nothing was written.",
      blocks: [{ cells: [[{ text: "市税务局" }, { kind: "link", text: "none" }, { value: "none" }, { value: 3 }, null]] }],
      validations: [{ list: ["none"] }], charts: [{ title: "none" }], print: { header: { left: "none" }, footer: {} },
    });
  });

  test("a real plan has no word left in the other language's catalogue", async () => {
    const read = await importPolicy({ kind: "text", name: "x.txt", text: plan, issuedOn: "2019-03-01" }, environment);
    if (!read.ok) throw new Error("not read");
    const [zh, en] = locales.map((locale) => words(resolvePlan(planLedgerSheet(read.value[0]!), createMessages(locale))));
    expect(zh).toContain("牵头单位");
    expect(en).not.toContain("牵头单位");
    expect(en).toContain("市税务局");
  });
});
