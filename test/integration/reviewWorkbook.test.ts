import { defaultEnvironment } from "#actions/defaultEnvironment";
import { findLedger } from "#actions/openLedger";
import { openReview } from "#actions/reviewWorkbook";
import { openNewWorkbook } from "#excel/openNewWorkbook";
import { readXlsx } from "#files/readXlsx";
import { writeXlsx } from "#files/writeXlsx";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";
import { openHost, workbookOf } from "#test/host";
import { userBook } from "#test/seamBook";

let host: EmbeddedHost;
afterEach(() => host.dispose());

describe("a new workbook on the embedded host", () => {
  test("gets the file's bytes through Microsoft's client; the workbook in front stays as it is", async () => {
    const opened: (Uint8Array | null)[] = [];
    host = await openHost({ workbook: userBook(), onWorkbookCreated: (bytes) => { opened.push(bytes); } });
    const bytes = await writeXlsx(workbookOf([["甲", 1]], "新表"));
    expect(await openNewWorkbook(bytes)).toEqual({ ok: true, value: null });
    expect(opened).toHaveLength(1);
    expect(Buffer.from(opened[0] ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(host.save().sheets.map(({ name }) => name)).toEqual(["任务分工"]);
  });

  test("a blank one is asked for without bytes; what is no Base64 is refused", async () => {
    const opened: (Uint8Array | null)[] = [];
    host = await openHost({ onWorkbookCreated: (bytes) => { opened.push(bytes); } });
    await Excel.createWorkbook();
    expect(opened).toEqual([null]);
    await expect(Excel.createWorkbook("*")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("where nobody can show it the failure is told, not thrown", async () => {
    host = await openHost();
    expect(await openNewWorkbook(new Uint8Array([1]))).toMatchObject({ ok: false, failure: { code: "NotImplemented" } });
  });
});

test("送审稿 opens beside the workbook: the chosen sheets as values, the workbook untouched", async () => {
  const opened: Uint8Array[] = [];
  host = await openHost({ workbook: userBook(), onWorkbookCreated: (bytes) => { if (bytes !== null) opened.push(bytes); } });
  const environment = defaultEnvironment({ messages: createMessages("zh-CN"), asOf: "2019-10-31", bundledPolicies: { ids: [], load: () => Promise.reject(new Error("none")) } });
  const ledger = await findLedger({ policies: [] }, environment);
  if (!ledger.ok) throw new Error("no ledger");
  expect(await openReview({ opened: ledger.value, sheets: ["overview", "byLead", "notice"] }, environment)).toEqual({ ok: true, value: null });
  const written = await readXlsx(opened[0] ?? new Uint8Array());
  expect(written.ok && written.value.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["总体情况", "visible"], ["分单位完成情况", "visible"], ["通报", "visible"]]);
  expect(written.ok && written.value.sheets.every(({ rows }) => rows.every((row) => row?.formulas == null || row.formulas.every((formula) => formula === undefined)))).toBe(true);
  expect(host.save().sheets).toHaveLength(1);
  expect(host.save().names).toEqual([]);
});
