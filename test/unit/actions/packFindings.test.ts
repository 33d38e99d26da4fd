import { createCompute } from "#actions/compute/createCompute";
import { packFinding, unpackFinding } from "#actions/compute/packFindings";
import { Workshop } from "#actions/compute/workshop";
import type { Finding, Fix } from "#core/findings/finding";
import type { SheetGrid } from "#core/ledger/model";
import { defaultSettings } from "#core/settings/model";
import fc from "fast-check";

const sheet = fc.constantFrom("任务分工", "台账");
const number = fc.option(fc.integer({ min: 1, max: 1_048_576 }));
const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const placesOn = (name: string | null) => fc.array(fc.record({ sheet: fc.constant(name), row: number, column: number }), { maxLength: 80 });
const changesOn = (name: string) => fc.array(fc.record(
  { sheet: fc.constant(name), row: fc.integer({ min: 1, max: 9999 }), column: fc.integer({ min: 1, max: 99 }), before: value, after: value, numberFormat: fc.constantFrom("yyyy-mm-dd", "0%") },
  { requiredKeys: ["sheet", "row", "column", "before", "after"] },
), { maxLength: 80 });
const fix = sheet.chain((name) => fc.record({ label: fc.constant("check.unit-alias.fix"), changes: changesOn(name) })) as fc.Arbitrary<Fix>;
const also = fc.oneof(sheet.chain(placesOn), placesOn(null), fc.tuple(placesOn("甲"), placesOn("乙")).map(([one, other]) => [...one, ...other]));
const finding = fc.record(
  { check: fc.constant("unit-alias"), severity: fc.constant("info" as const), family: fc.constant("filling" as const), message: fc.constant("m"), place: fc.constant({ sheet: "任务分工", row: 3, column: 2 }), also, values: fc.constant({ count: 3 }), cites: fc.constant(null), fix: fc.option(fix), alternatives: fc.array(fix, { maxLength: 3 }), key: fc.constant("k") },
  { requiredKeys: ["check", "severity", "family", "message", "place", "also", "values", "cites", "fix", "key"] },
) as fc.Arbitrary<Finding>;

test("a finding comes out of its packing as it went in, also from another thread", () => {
  fc.assert(fc.property(finding, (one) => {
    expect(unpackFinding(structuredClone(packFinding(one)))).toEqual(one);
  }));
});

test("a finding of many cells goes over as numbers", () => {
  const places = Array.from({ length: 50_000 }, (_, index) => ({ sheet: "任务分工", row: index + 3, column: 4 }));
  const changes = places.map((place) => ({ ...place, before: "市发改委", after: "市发展改革委" }));
  const { finding: bare, also: packed, changes: [first] } = packFinding({ check: "unit-alias", severity: "info", family: "filling", message: "m", place: { sheet: "任务分工", row: 2, column: 4 }, also: places, values: {}, cites: null, fix: { label: "l", changes }, key: "k" });
  expect([bare.also.length, bare.fix?.changes.length, packed?.cells.length, first?.values]).toEqual([0, 0, 100_000, ["市发改委", "市发展改革委"]]);
});

test("findings of a run come in slices, light ones many and heavy ones few at a time", async () => {
  const values = [["序号", "任务", "牵头单位", "完成时限", "状态"], ...Array.from({ length: 15_000 }, (_, index) => [index + 1, `任务${index}`, index % 3 === 0 ? "市发改委" : "市发展改革委", "2019年底前", "差不多了吧"])];
  const grid: SheetGrid = { sheet: "任务分工", origin: { row: 1, column: 1 }, values, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
  const workshop = new Workshop();
  const slices: number[] = [];
  const findings = workshop.findings.bind(workshop);
  workshop.findings = (...given) => {
    const slice = findings(...given);
    slices.push(slice.length);
    return slice;
  };
  const compute = createCompute(workshop);
  const opened = await compute.open(grid, { policies: [], units: {}, settings: defaultSettings });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const report = await compute.check(opened.value, { units: {}, settings: defaultSettings, asOf: "2020-01-31" });
  expect(slices.reduce((sum, length) => sum + length, 0)).toBe(report.findings.length);
  expect(slices.length).toBeGreaterThan(15_000 / 400);
  expect(report.findings.find(({ check }) => check === "status-unknown")).toMatchObject({ values: { count: 15_000 } });
  expect(report.findings.find(({ check }) => check === "status-unknown")?.also).toHaveLength(14_999);
});
