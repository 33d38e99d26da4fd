import { chooseMatch } from "#actions/chooseMatch";
import { importPolicy } from "#actions/importPolicy";
import { openLedger, type OpenedLedger } from "#actions/openLedger";
import { undo } from "#actions/restorePoints";
import type { PolicyDocument } from "#core/policy/model";
import type { CellScalar } from "#files/workbookData";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { changeEnvironment, faultyBook, looksOf, sheetName } from "#test/changeBook";
import { openHost } from "#test/host";
import { sheetOf, valuesOf } from "#test/seamBook";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const environment = changeEnvironment();
const words = "滨海市工作方案\n二、主要任务\n（一）压缩办税时间。2019年底前完成。\n牵头单位：市税务局\n（二）提升登记便利度。\n牵头单位：市自然资源局\n";
const header: CellScalar[] = ["序号", "任务", "牵头单位", "完成时限"];
const body: CellScalar[][] = [[1, "压缩办税时间", "市税务局", "2019年底前"], [2, "提升登记便利度", "市自然资源局", "2019年底前"]];

async function policyOf(id: string): Promise<PolicyDocument> {
  const read = await importPolicy({ kind: "text", name: `${id}.txt`, text: words, issuedOn: "2019-03-01" }, environment);
  const [policy] = read.ok ? read.value : [];
  if (policy === undefined) throw new Error("not read");
  return policy;
}

async function open(cells: CellScalar[][], ids: readonly string[] = ["binhai"]): Promise<OpenedLedger> {
  host = await openHost({ workbook: faultyBook(cells), profile: "ltsc2021" });
  return reopen(ids);
}
async function reopen(ids: readonly string[] = ["binhai"]): Promise<OpenedLedger> {
  const opened = await openLedger({ sheet: sheetName, policies: await Promise.all(ids.map(policyOf)) }, environment);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}
const sheet = (): ReturnType<typeof sheetOf> => sheetOf(host.save(), sheetName);

test("the choice goes into the key column, and undo takes it out", async () => {
  const cells = [[...header, "举措编号"], ...body.map((row) => [...row, null])] as CellScalar[][];
  const opened = await open(cells);
  const before = structuredClone(looksOf(host.save(), sheet()));
  const measure = opened.policies[0]!.measures[1]!;
  const chosen = await chooseMatch(opened, 2, { policy: "binhai", measure: measure.key }, environment);
  expect(chosen).toMatchObject({ ok: true, value: { place: { sheet: sheetName, row: 2, column: 5 }, isNewColumn: false, restore: { label: { id: "change.label.match", values: { row: 2 } } } } });
  expect(sheet().rows[1]?.values[4]).toBe(measure.key);
  expect((await reopen()).ledger.matchedCount).toBe(2);
  await undo(environment);
  expect(looksOf(host.save(), sheet())).toEqual(before);
});

test("null takes a choice back; the same choice again writes nothing", async () => {
  const opened = await open([[...header, "举措编号"], [...body[0]!, "一"], [...body[1]!, null]]);
  const key = opened.policies[0]!.measures[0]!.key;
  await chooseMatch(opened, 2, { policy: "binhai", measure: key }, environment);
  const settings = host.save().settings.size;
  expect(await chooseMatch(opened, 2, { policy: "binhai", measure: key }, environment)).toMatchObject({ ok: true, value: { restore: null } });
  expect(host.save().settings.size).toBe(settings);
  await chooseMatch(opened, 2, null, environment);
  expect(sheet().rows[1]?.values[4]).toBeNull();
});

test("with several policies the key says whose it is, and is read so", async () => {
  const opened = await open([[...header, "举措编号"], ...body.map((row) => [...row, null])], ["binhai", "haibin"]);
  const key = opened.policies[1]!.measures[0]!.key;
  await chooseMatch(opened, 3, { policy: "haibin", measure: key }, environment);
  expect(sheet().rows[2]?.values[4]).toBe(`haibin · ${key}`);
  const { ledger, policies } = await reopen(["binhai", "haibin"]);
  const { findings } = await environment.compute.check(ledger, { units: {}, settings: environment.settings, asOf: environment.asOf });
  expect(policies).toHaveLength(2);
  expect(findings.filter(({ check, place }) => ["match-ambiguous", "row-not-in-policy"].includes(check) && place.row === 3)).toEqual([]);
});

test("a policy named with blanks and full-width signs is found by what was written", async () => {
  const ids = ["binhai", "关于 滨海·２０１９（试行）"];
  const opened = await open([[...header, "举措编号"], ...body.map((row) => [...row, null])], ids);
  const [, policy] = opened.policies;
  const key = policy!.measures[1]!.key;
  await chooseMatch(opened, 2, { policy: policy!.id, measure: key }, environment);
  const { ledger } = await reopen(ids);
  expect(await environment.compute.matchOf(ledger, 2)).toMatchObject({ ref: { policy: policy!.id, measure: key }, by: "key" });
});

test("a table without the column gets one on its right, once, and is read with it", async () => {
  const opened = await open([header, ...body]);
  const measure = opened.policies[0]!.measures[1]!.key;
  expect(await chooseMatch(opened, 3, { policy: "binhai", measure }, environment)).toMatchObject({ ok: true, value: { isNewColumn: true, place: { column: 5 } } });
  expect(valuesOf(sheet())[0]).toEqual([...header, "举措编号"]);
  // The pane may still hold the ledger as it was read before.
  expect(await chooseMatch(opened, 2, { policy: "binhai", measure }, environment)).toMatchObject({ ok: true, value: { isNewColumn: false } });
  expect((await reopen()).ledger.columns.find(({ role }) => role === "measureKey")?.column).toBe(5);
});

test("a column that is not empty is not written into", async () => {
  const opened = await open([header, ...body]);
  sheet().rows[2]!.values[4] = "别的内容";
  const measure = opened.policies[0]!.measures[0]!.key;
  expect(await chooseMatch(opened, 2, { policy: "binhai", measure }, environment)).toMatchObject({ ok: false, failure: { of: "change", failure: { kind: "columnTaken", column: "E" } } });
  expect(sheet().rows[0]?.values[4]).toBeUndefined();
});

test("a measure that the policies do not have is refused", async () => {
  const opened = await open([header, ...body]);
  expect(await chooseMatch(opened, 2, { policy: "binhai", measure: "九十九" }, environment)).toMatchObject({ ok: false, failure: { failure: { kind: "measureUnknown" } } });
});

test("a formula in the key cell is left alone", async () => {
  const opened = await open([[...header, "举措编号"], [...body[0]!, 1], [...body[1]!, null]]);
  sheet().rows[1]!.formulas = [undefined, undefined, undefined, undefined, "A2"];
  const measure = opened.policies[0]!.measures[1]!.key;
  expect(await chooseMatch(opened, 2, { policy: "binhai", measure }, environment)).toMatchObject({ ok: false, failure: { failure: { kind: "cellChanged", cell: "E2" } } });
  expect(sheet().rows[1]?.formulas?.[4]).toBe("A2");
});

test("a row that has moved since the ledger was read keeps its key", async () => {
  const opened = await open([[...header, "举措编号"], ...body.map((row) => [...row, null])] as CellScalar[][]);
  sheet().rows.splice(1, 2, sheet().rows[2], sheet().rows[1]);
  const measure = opened.policies[0]!.measures[1]!;
  expect(await chooseMatch(opened, 2, { policy: "binhai", measure: measure.key }, environment)).toMatchObject({ ok: false, failure: { of: "change", failure: { kind: "cellChanged", cell: "E2" } } });
  expect(valuesOf(sheet()).map((row) => row[4] ?? null)).toEqual(["举措编号", null, null]);
});
