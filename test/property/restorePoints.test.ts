import { applyFixes } from "#actions/applyFixes";
import { readRestorePoints, redo, undo } from "#actions/restorePoints";
import type { CellValue } from "#core/ledger/model";
import type { Finding } from "#core/findings/finding";
import type { CellScalar } from "#files/workbookData";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { changeEnvironment, faultyBook, findingWith, fixOf, insertBelow, sheetName } from "#test/changeBook";
import { openHost } from "#test/host";
import { sheetOf, valuesOf } from "#test/seamBook";
import fc from "fast-check";

const environment = changeEnvironment();
const start: CellScalar[][] = [["序号", "任务", "单位"], [1, "甲", "市税局"], [2, "乙", "2019年底前"], [3, null, "=不是公式"], ["4", "丁", "0012"], [5, "戊", 43830], [6, "己", true]];

/** Words that Excel would like to convert, numbers, blanks. */
const content: fc.Arbitrary<CellValue> = fc.oneof(fc.constantFrom("市税务局", "=1+1", "2-1", "'x", "", "-3", "TRUE", "１２"), fc.integer({ min: 0, max: 50_000 }), fc.boolean());
const cell = fc.record({ row: fc.integer({ min: 2, max: 7 }), column: fc.integer({ min: 1, max: 3 }), after: content });
const step = fc.record({ cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row},${column}` }), inserts: fc.array(fc.tuple(fc.integer({ min: 2, max: 7 }), content), { maxLength: 2 }) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

let host: EmbeddedHost;
const values = (): CellScalar[][] => valuesOf(sheetOf(host.save(), sheetName)).map((row) => {
  const cells = row.map((value) => (value === "" ? null : value));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
});

/** Corrections of what stands there now. */
function findingsOf({ cells, inserts }: Step): Finding[] {
  const now = values();
  const changes = cells.map(({ row, column, after }) => [row, column, (now[row - 1]?.[column - 1] ?? "") as CellValue, after] as const);
  return [...changes.map((change) => findingWith(fixOf([change]))), ...inserts.map(([below, value]) => findingWith(fixOf([], { inserts: [insertBelow(below, [[2, value], [3, "新"]])] })))];
}

async function withBook(work: () => Promise<void>): Promise<void> {
  host = await openHost({ workbook: faultyBook(start.map((row) => [...row])) });
  try {
    await work();
  } finally {
    host.dispose();
  }
}

async function all(move: typeof undo): Promise<void> {
  for (let moved = await move(environment); moved.ok; moved = await move(environment)) expect(moved.value.refused).toEqual([]);
}

test("whatever is corrected can be undone to the beginning and done again to the end", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => withBook(async () => {
    const before = values();
    for (const one of steps) expect((await applyFixes(findingsOf(one), environment)).ok).toBe(true);
    const after = values();
    await all(undo);
    expect(values()).toEqual(before);
    await all(redo);
    expect(values()).toEqual(after);
    await all(undo);
    expect(values()).toEqual(before);
  })), { numRuns: 15 });
}, 60_000);

test("a fault at any request of any step costs nothing that was there", async () => {
  const fault = fc.record({ sync: fc.integer({ min: 1, max: 4 }), when: fc.constantFrom("before" as const, "after" as const) });
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(step, fault), { minLength: 1, maxLength: 4 }), (steps) => withBook(async () => {
    const before = values();
    for (const [one, { sync, when }] of steps) {
      const findings = findingsOf(one);
      host.faults.plan({ sync, kind: "refuse", when });
      const applied = await applyFixes(findings, environment);
      host.faults.clear();
      // A step that broke off is undone before the next, as the user is told to.
      if (!applied.ok && applied.failure.of === "excel" && applied.failure.failure.written === "userCells") expect((await undo(environment)).ok).toBe(true);
    }
    await all(undo);
    expect(values()).toEqual(before);
    expect(await readRestorePoints()).toMatchObject({ ok: true, value: { undo: null, isDamaged: false } });
  })), { numRuns: 15 });
}, 60_000);
