import { applyFixes } from "#actions/applyFixes";
import { readRestorePoints, redo, undo } from "#actions/restorePoints";
import type { Finding } from "#core/findings/finding";
import type { CellScalar } from "#files/workbookData";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import type { HostOptions } from "#host/embeddedHost";
import { syncLimit } from "#excel/syncWithin";
import { changeEnvironment, faultyBook, faultyCells, findingWith, fixOf, insertBelow, looksOf, sheetName } from "#test/changeBook";
import { openHost } from "#test/host";
import { sheetOf, valuesOf } from "#test/seamBook";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const environment = changeEnvironment();
const open = async (options: Partial<HostOptions> = {}): Promise<void> => {
  host = await openHost({ workbook: faultyBook(), profile: "ltsc2021", ...options });
};
const sheet = (): ReturnType<typeof sheetOf> => sheetOf(host.save(), sheetName);
const cell = (row: number, column: number): CellScalar => sheet().rows[row - 1]?.values[column - 1] ?? null;
const setCell = (row: number, column: number, value: CellScalar): void => { sheet().rows[row - 1]!.values[column - 1] = value; };
const looks = (): unknown => structuredClone(looksOf(host.save(), sheet()));
const need = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const alias = (row: number): Finding => findingWith(fixOf([[row, 3, "市税局", "市税务局"]]));

describe("somebody else writes meanwhile", () => {
  test("a co-author's change between check and write is put back and told as stale, with every cell of the fix", async () => {
    await open();
    const spread = findingWith(fixOf([[3, 3, "市税局", "市税务局"], [5, 3, "市税局", "市税务局"]]));
    host.faults.coAuthor(3, () => setCell(5, 3, "市司法局"));
    const result = need(await applyFixes([spread, alias(6)], environment));
    expect([result.applied.length, result.stale, result.cells]).toEqual([1, [spread], 1]);
    expect([3, 5, 6].map((row) => cell(row, 3))).toEqual(["市税局", "市司法局", "市税务局"]);
    expect(need(await undo(environment))).toMatchObject({ cells: 1, refused: [] });
    expect([3, 5, 6].map((row) => cell(row, 3))).toEqual(["市税局", "市司法局", "市税局"]);
  });

  test("rows that a co-author inserted meanwhile: nothing of ours stays", async () => {
    await open();
    host.faults.coAuthor(3, (session) => { session.data.sheets[0]!.rows.splice(2, 0, { values: ["他人插入"], formulas: null, styles: null, height: null, hidden: false }); });
    const result = need(await applyFixes([alias(5), findingWith(fixOf([], { inserts: [insertBelow(4, [[2, "细化"]])] }))], environment));
    expect([result.applied, result.stale.length, result.restore]).toEqual([[], 2, null]);
    expect(valuesOf(sheet()).map(([first]) => first)).toEqual(["任务分工表", "序号", "他人插入", 1, 2, 3, 4]);
    expect(cell(6, 3)).toBe("市税局");
    expect(need(await readRestorePoints()).undo).toBeNull();
  });
});

describe.each(["before", "after"] as const)("a fault %s a sync was carried out", (when) => {
  const findings = (): Finding[] => [
    alias(3), alias(5), findingWith(fixOf([[3, 4, "2019年12月31日", 43830, "yyyy-mm-dd"]])), findingWith(fixOf([], { inserts: [insertBelow(4, [[1, 21], [2, "细化"]]), insertBelow(6, [[2, "末"]])] })),
    findingWith(fixOf([[6, 5, "", 1]], { unmerges: [{ sheet: sheetName, row: 5, column: 5, rowCount: 2, columnCount: 1 }] })),
  ];
  const prepare = async (): Promise<unknown> => {
    await open();
    setCell(6, 5, null);
    sheet().merges.push({ row: 4, column: 4, lastRow: 5, lastColumn: 4 });
    return looks();
  };
  const plain = (look: unknown): unknown => JSON.parse(JSON.stringify(look).replaceAll('\\"numFmt\\":\\"General\\"', ""));

  test.each(["refuse", "drop"] as const)("%s at any sync of a correction: all as before, or undone to it", async (kind) => {
    syncLimit.milliseconds = 60;
    for (let sync = 1; sync <= 3; sync += 1) {
      const before = await prepare();
      host.faults.plan({ sync, kind, when });
      const applied = await applyFixes(findings(), environment);
      expect(applied.ok).toBe(false);
      host.faults.clear();
      const { undo: point } = need(await readRestorePoints());
      if (point !== null) expect(need(await undo(environment)).refused).toEqual([]);
      expect(plain(looks())).toEqual(plain(before));
      // And the work can be done afterwards.
      expect(need(await applyFixes(findings(), environment)).applied).toHaveLength(5);
      host.dispose();
    }
    await open();
  });

  test.each(["refuse", "drop"] as const)("%s at any sync of an undo: undone, or to be undone once more", async (kind) => {
    syncLimit.milliseconds = 60;
    for (let sync = 1; sync <= 5; sync += 1) {
      const before = await prepare();
      need(await applyFixes(findings(), environment));
      const after = looks();
      host.faults.plan({ sync, kind, when });
      expect((await undo(environment)).ok).toBe(false);
      host.faults.clear();
      const points = need(await readRestorePoints());
      if (points.undo !== null) expect(need(await undo(environment)).refused).toEqual([]);
      expect(plain(looks())).toEqual(plain(before));
      expect(need(await redo(environment)).refused).toEqual([]);
      expect(plain(looks())).toEqual(plain(after));
      host.dispose();
    }
    await open();
  });
});

describe("a change of several requests", () => {
  test.each(["before", "after"] as const)("lost %s any of them is undone to what was there", async (when) => {
    syncLimit.milliseconds = 400;
    const count = 6_000;
    const rows = Array.from({ length: count }, (_, index): CellScalar[] => [index, "任务", "市税局"]);
    const all = Array.from({ length: count }, (_, index) => alias(index + 3));
    for (let sync = 1; sync <= 6; sync += 1) {
      await open({ workbook: faultyBook([...faultyCells.slice(0, 2), ...rows]) });
      const before = valuesOf(sheet());
      host.faults.plan({ sync, kind: "refuse", when });
      expect((await applyFixes(all, environment)).ok).toBe(false);
      if (need(await readRestorePoints()).undo !== null) need(await undo(environment));
      expect(valuesOf(sheet())).toEqual(before);
      host.dispose();
    }
    await open({ workbook: faultyBook([...faultyCells.slice(0, 2), ...rows]) });
    expect(need(await applyFixes(all, environment)).cells).toBe(count);
    // Two to look at more than 4,000 cells, one to keep, three to write.
    expect(host.report().syncs).toBe(6);
  }, 60_000);
});

describe("round trips", () => {
  test("a thousand fixes go in three, below 5 MB each way", async () => {
    const leadOf = (index: number): string => (index % 3 === 0 ? "市税局" : "市发改委");
    const rows = Array.from({ length: 1_000 }, (_, index): CellScalar[] => [index + 1, `任务${index + 1}`, leadOf(index), "2019年底前", 0.5]);
    await open({ workbook: faultyBook([...faultyCells.slice(0, 2), ...rows]), profile: "web" });
    const findings = rows.map((_, index) => findingWith(fixOf([[index + 3, 3, leadOf(index), "市税务局"]])));
    const result = need(await applyFixes(findings, environment));
    expect([result.cells, host.report().syncs, host.report().errors]).toEqual([1_000, 3, []]);
    expect(host.report().bytesUp + host.report().bytesDown).toBeLessThan(2_000_000);
    host.resetReport();
    expect(need(await undo(environment)).cells).toBe(1_000);
    expect(host.report().syncs).toBe(4);
  });
});
