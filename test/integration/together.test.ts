import { findFileLedgers, findLedgers } from "#actions/findLedgers";
import { openTogether } from "#actions/openTogether";
import { computeStatistics } from "#actions/writeStatistics";
import { buildEnvironment } from "#cli/buildEnvironment";
import type { Environment } from "#actions/environment";
import { createSheetData, type CellScalar } from "#files/workbookData";
import { writeXlsx } from "#files/writeXlsx";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";
import { fillSheet, openHost, workbookOf } from "#test/host";
import { Readable } from "node:stream";

const head = ["序号", "任务", "牵头单位", "完成时限", "状态"];
const district = (unit: string, tasks: number): CellScalar[][] => [head, ...Array.from({ length: tasks }, (_, index): CellScalar[] => [index + 1, `第${index + 1}件事`, unit, "2019年6月底前", index === 0 ? "已完成" : "进行中"])];

let host: EmbeddedHost;
let environment: Environment;
afterEach(() => host.dispose());
beforeEach(async () => {
  const silent = (): Promise<void> => Promise.resolve();
  const built = await buildEnvironment({ messages: createMessages("zh-CN"), stdin: Readable.from([]), stdout: silent, stderr: silent, today: () => "2019-10-31" }, { asOf: "2019-10-31" });
  if (!built.ok) throw new Error("no environment");
  environment = built.value;
  const workbook = workbookOf(district("市税务局", 3), "任务分工");
  for (const [name, rows] of [["甲区", district("甲区税务局", 2)], ["空表", []]] as const) {
    const sheet = createSheetData(`{${name}}`, name);
    fillSheet(sheet, rows);
    workbook.sheets.push(sheet);
  }
  host = await openHost({ workbook });
});

const fileOf = async (name: string, rows: CellScalar[][], sheet = "任务分工") => ({ name, bytes: await writeXlsx(workbookOf(rows, sheet)) });

test("the sheets of the workbook are told apart by what can be counted in them", async () => {
  const found = await findLedgers({ policies: [] }, environment);
  expect(found).toMatchObject({ ok: true, value: [{ sheet: "任务分工", tasks: 3, isLedger: true, why: [] }, { sheet: "甲区", tasks: 2, isLedger: true, why: [] }, { sheet: "空表", tasks: 0, isLedger: false }] });
  expect(found.ok && found.value[2]?.why.map(({ id }) => id)).toEqual(["failure.ledger.emptySheet"]);
});

test("so are files", async () => {
  expect(await findFileLedgers(await fileOf("乙区.xlsx", district("乙区税务局", 4)), { policies: [] }, environment)).toEqual({ ledgers: 1, tasks: 4, why: [] });
  const none = await findFileLedgers({ name: "坏.xlsx", bytes: new Uint8Array([1, 2, 3]) }, { policies: [] }, environment);
  expect([none.ledgers, none.why.length]).toEqual([0, 1]);
});

test("chosen sheets and files are counted as one; a file of a sheet's name is another ledger", async () => {
  const files = [await fileOf("任务分工.xlsx", district("乙区税务局", 4))];
  const together = await openTogether({ sheets: ["任务分工"], files, policies: [] }, environment);
  if (!together.ok || together.value.opened === null) throw new Error("nothing opened");
  const { groups, totals } = await computeStatistics(together.value.opened, environment);
  expect([together.value.unread, totals.total, totals.done]).toEqual([[], 7, 2]);
  expect(groups.ledger.map(({ key, figures }) => [key, figures.total])).toEqual([["任务分工", 3], ["任务分工 (2)", 4]]);
});

test("a file that cannot be read is named, a sheet that is gone fails the whole", async () => {
  const together = await openTogether({ sheets: ["甲区"], files: [{ name: "坏.xlsx", bytes: new Uint8Array([1, 2, 3]) }], policies: [] }, environment);
  expect(together).toMatchObject({ ok: true, value: { opened: { ledger: { sheet: "甲区" } }, unread: [{ file: "坏.xlsx" }] } });
  expect(await openTogether({ sheets: ["甲区", "丙区"], files: [], policies: [] }, environment)).toMatchObject({ ok: false, failure: { of: "excel", failure: { kind: "sheetNotFound", sheet: "丙区" } } });
  expect(await openTogether({ sheets: [], files: [], policies: [] }, environment)).toEqual({ ok: true, value: { opened: null, unread: [] } });
});
