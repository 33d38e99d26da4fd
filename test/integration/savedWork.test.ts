import { readSavedWork, saveWork, type SavedWork } from "#actions/savedWork";
import { defaultSettings } from "#core/settings/model";
import { readXlsx } from "#files/readXlsx";
import { writeXlsx } from "#files/writeXlsx";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { faultyBook } from "#test/changeBook";
import { openHost } from "#test/host";

let host: EmbeddedHost;
afterEach(() => host.dispose());
beforeEach(async () => {
  host = await openHost({ workbook: faultyBook(), profile: "ltsc2021" });
});

const work: SavedWork = {
  settings: { ...defaultSettings, dueSoonDays: 7, ignored: [{ check: "overdue", key: "k1", reason: "已办结", on: "2019-10-31" }] },
  policyIds: ["dalian-2018"], sheet: "任务分工", asOf: "2019-10-31",
  mappings: { 任务分工: { columns: { 3: "lead", 5: null }, headerRows: [2] } }, statisticsSheets: ["overview", "byLead"], countedSheets: ["任务分工", "区级"],
};
const readBack = async (): Promise<unknown> => {
  const read = await readSavedWork();
  return read.ok ? read.value : read.failure;
};

test("a workbook that was never asked to remember remembers nothing", async () => {
  expect(await readBack()).toBeNull();
});

test("choices survive the file", async () => {
  expect(await saveWork(work)).toEqual({ ok: true, value: null });
  const opened = await readXlsx(await writeXlsx(host.save()));
  host.dispose();
  host = await openHost({ workbook: opened.ok ? opened.value : faultyBook() });
  expect(await readBack()).toEqual({ ...work, damaged: null });
});

test("the same choices are not written again", async () => {
  await saveWork(work);
  host.resetReport();
  await saveWork({ ...work });
  expect(host.report().syncs).toBe(1);
  await saveWork({ ...work, asOf: null });
  expect(host.report().syncs).toBe(3);
  expect(await readBack()).toMatchObject({ asOf: null });
});

test.each([
  ["no JSON", "{", ["*"]],
  ["another shape", "[1,2]", ["*"]],
  ["no text", 7, ["*"]],
  ["fields of other types", JSON.stringify({ ...work, policyIds: "x", asOf: "heute", settings: { ...work.settings, dueSoonDays: -1 } }), ["policyIds", "asOf", "dueSoonDays"]],
  ["roles that are none", JSON.stringify({ ...work, mappings: { 任务分工: { columns: { 3: "boss" } } } }), ["mappings"]],
  ["settings that are none", JSON.stringify({ ...work, settings: 3 }), ["settings"]],
])("%s: what is damaged is named and stands at its default, the rest is kept", async (_, stored, fields) => {
  host.save().settings.set("PL_Work", stored);
  const read = await readBack();
  expect(read).toMatchObject({ damaged: { id: "work.damaged", values: { fields } }, statisticsSheets: fields.includes("*") ? [] : work.statisticsSheets });
  expect(read).toMatchObject({ settings: fields.includes("dueSoonDays") ? { ...work.settings, dueSoonDays: 30 } : {} });
});
