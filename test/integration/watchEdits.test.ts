import { openLedger, type OpenedLedger } from "#actions/openLedger";
import { watchEdits } from "#actions/watchEdits";
import { applyFixes } from "#actions/applyFixes";
import type { Report } from "#core/findings/report";
import type { Text } from "#core/findings/text";
import { quietTime } from "#excel/watchChanges";
import type { CellScalar } from "#files/workbookData";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { emitChanged, emitSorted, type ChangeOrigin } from "#host/model/changes";
import { changeEnvironment, faultyBook, findingWith, fixOf, sheetName } from "#test/changeBook";
import { openHost } from "#test/host";

const environment = changeEnvironment();
const cells: CellScalar[][] = [
  ["序号", "任务", "牵头单位", "完成时限", "办理状态", "完成进度"],
  [1, "压缩办税时间", "市税务局", "2019年9月30日", "进行中", 0.5],
  [2, "提升登记便利度", "市自然资源局", "2019年12月31日", "进行中", 0.2],
  [3, "推进法治建设", "市司法局", "2019年12月31日", "已完成", 1],
];

let host: EmbeddedHost;
let stop: (() => Promise<void>) | null = null;
const reports: Report[] = [];
const paused: Text[] = [];
beforeEach(() => {
  quietTime.milliseconds = 20;
  reports.length = 0;
  paused.length = 0;
});
afterEach(async () => {
  await stop?.();
  stop = null;
  host.dispose();
});

async function begin(more: { rows?: CellScalar[][]; evenIfLarge?: boolean } = {}): Promise<OpenedLedger> {
  host = await openHost({ workbook: faultyBook([...cells, ...(more.rows ?? [])]), profile: "ltsc2021" });
  const opened = await openLedger({ sheet: sheetName, policies: [] }, environment);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const watch = await watchEdits(opened.value, environment, { onReport: (report) => reports.push(report), onPaused: (why) => paused.push(why), evenIfLarge: more.evenIfLarge ?? false });
  if (!watch.ok) throw new Error(JSON.stringify(watch.failure));
  ({ stop } = watch.value);
  host.resetReport();
  return opened.value;
}

/** Somebody types into a cell. */
function edit(row: number, column: number, value: CellScalar, origin: ChangeOrigin = "user"): void {
  const { session } = host;
  const sheet = session.data.sheets[0]!;
  (sheet.rows[row - 1] ??= { values: [], formulas: null, styles: null, height: null, hidden: false }).values[column - 1] = value;
  emitChanged({ session, sheet, area: { row: row - 1, column: column - 1, lastRow: row - 1, lastColumn: column - 1 } }, origin);
  host.flushEvents();
}
const quiet = (milliseconds = 150): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds); });
const overdue = (report: Report | undefined): number[] => (report?.findings ?? []).filter(({ check }) => check === "overdue").map(({ place }) => place.row ?? 0);

test("edits of the user are checked together after a moment of quiet, and the report is that of a full check", async () => {
  const opened = await begin();
  edit(2, 5, "已完成");
  edit(2, 6, 1);
  edit(3, 4, "2019年8月31日");
  await quiet();
  expect(reports).toHaveLength(1);
  expect(overdue(reports[0])).toEqual([3]);
  // Two rows of six cells, in one round trip; values and formats of each.
  expect(host.report()).toMatchObject({ syncs: 1, cellsRead: 24 });
  const again = await openLedger({ sheet: sheetName, policies: [] }, environment);
  const full = again.ok ? await environment.compute.check(again.value.ledger, { units: {}, settings: environment.settings, asOf: environment.asOf }) : null;
  expect(reports[0]?.findings).toEqual(full?.findings);
  expect(opened.ledger.rowCount).toBe(3);
});

test("co-authors' edits and our own writes are left to them", async () => {
  await begin();
  edit(3, 4, "2019年8月31日", "coAuthor");
  await applyFixes([findingWith(fixOf([[4, 3, "市司法局", "司法局"]]))], environment);
  await quiet();
  expect(reports).toEqual([]);
  // They are read with the next edit.
  edit(2, 6, 0.6);
  await quiet();
  expect(overdue(reports[0])).toEqual([2, 3]);
});

test("a sort of the user's is followed, a co-author's waits for the next edit", async () => {
  await begin();
  const { session } = host;
  const sheet = session.data.sheets[0]!;
  const sort = (origin: "user" | "coAuthor"): void => {
    sheet.rows.push(...sheet.rows.splice(1).reverse());
    emitSorted({ session, sheet, area: { row: 1, column: 0, lastRow: 3, lastColumn: 5 } }, origin);
    host.flushEvents();
  };
  sort("coAuthor");
  await quiet();
  expect(reports).toEqual([]);
  sort("user");
  sort("user");
  await quiet();
  expect(reports).toHaveLength(1);
  // The task that is overdue has gone from the second row to the last.
  expect(overdue(reports[0])).toEqual([4]);
});

test("rows that come in are read with the sheet", async () => {
  await begin();
  edit(5, 2, "公开办事指南");
  edit(5, 4, "2019年7月31日");
  edit(5, 5, "进行中");
  await quiet();
  expect(overdue(reports.at(-1))).toEqual([2, 5]);
});

test("after stopping nothing is told", async () => {
  await begin();
  edit(3, 4, "2019年8月31日");
  await stop?.();
  stop = null;
  await quiet();
  expect(reports).toEqual([]);
});

test("a watch can be stopped after its sheet was deleted", async () => {
  await begin();
  host.save().sheets.push({ ...host.save().sheets[0]!, id: "{other}", name: "另一张", rows: [] });
  host.save().sheets.shift();
  await stop?.();
  stop = null;
  expect([reports, paused]).toEqual([[], []]);
});

test("a sheet that is no ledger any more pauses with the reason; an edit that mends it goes on", async () => {
  await begin();
  const { session } = host;
  const name = session.data.sheets[0]!.name;
  session.data.sheets[0]!.name = "改名";
  edit(3, 4, "2019年8月31日");
  await quiet();
  expect([reports.length, paused[0]?.id]).toEqual([0, "failure.excel.sheetNotFound"]);
  session.data.sheets[0]!.name = name;
  edit(3, 4, "2019年8月30日");
  await quiet();
  expect(overdue(reports[0])).toEqual([2, 3]);
});

test("an error while one edit is checked is told, and the next edit is checked", async () => {
  await begin();
  const recheck = jest.spyOn(environment.compute, "recheck").mockRejectedValueOnce(new Error("worker gone"));
  edit(3, 4, "2019年8月31日");
  await quiet();
  expect(paused).toEqual([{ id: "pane.failure.unexpected", values: { detail: "worker gone" } }]);
  recheck.mockRestore();
  edit(3, 4, "2019年8月30日");
  await quiet();
  expect(overdue(reports.at(-1))).toEqual([2, 3]);
});

test("a large table is not watched unless asked, with a word about it", async () => {
  const { mostLiveRows } = await import("#actions/watchEdits");
  const rows = Array.from({ length: mostLiveRows }, (_, index): CellScalar[] => [index + 4, `任务${index + 4}`, "市税务局", "2019年12月31日", "进行中", 0.1]);
  await begin({ rows });
  expect(paused).toEqual([{ id: "live.tooLarge", values: { rows: mostLiveRows + 3, most: mostLiveRows } }]);
  edit(3, 4, "2019年8月31日");
  await quiet();
  expect(reports).toEqual([]);
}, 60_000);
