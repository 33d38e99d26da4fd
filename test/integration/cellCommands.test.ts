import { findSelection } from "#actions/findSelection";
import { openLedger } from "#actions/openLedger";
import { showPlace } from "#actions/showPlace";
import { commandSteps } from "#commands/steps";
import { readXlsx } from "#files/readXlsx";
import { createEmbeddedHost, type EmbeddedHost } from "#host/createEmbeddedHost";
import { fakePane, type FakePane } from "#test/paneFakes";
import { readFileSync } from "node:fs";

let host: EmbeddedHost;
let pane: FakePane;

beforeEach(async () => {
  const workbook = await readXlsx(readFileSync("assets/samples/dalian-ledger.xlsx"));
  if (!workbook.ok) throw new Error(workbook.failure.kind);
  host = await createEmbeddedHost({ workbook: workbook.value, calculator: "cached" });
  pane = fakePane({ openLedger, findSelection, showPlace });
  await pane.session.addPolicy("dalian-2018");
});
afterEach(() => host.dispose());

const said = (): string[] => pane.session.getState().notice?.texts.map((words) => pane.session.messages.render(words)) ?? [];

/** The row of a task by its words. */
async function rowOf(words: string): Promise<number> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem("任务分工").getUsedRange();
    found.load("values,rowIndex");
    await context.sync();
    const index = found.values.findIndex((row) => row.some((value) => String(value).includes(words)));
    if (index < 0) throw new Error(`no row says ${words}`);
    return found.rowIndex + index + 1;
  });
}

test("the cell in hand is found by Office.js, 1-based", async () => {
  await showPlace({ sheet: "任务分工", row: 7, column: 3 });
  expect(await findSelection()).toEqual({ ok: true, value: { sheet: "任务分工", row: 7, column: 3 } });
});

test("查看政策依据 tells the measure of the row, 核对本行 its findings", async () => {
  await pane.session.check();
  const finding = pane.session.getState().report?.findings.find(({ place, cites }) => place.row !== null && cites !== null);
  if (finding?.place.row == null) throw new Error("no finding cites a measure");
  await showPlace({ ...finding.place, column: 2 });
  await commandSteps.showBasis.run(pane.session);
  const measure = pane.session.getState().policies[0]?.document?.measures.find(({ key }) => key === finding.cites?.measure);
  expect(measure).toBeDefined();
  expect(said()[0]).toContain(measure?.title ?? "missing");
  expect(said()[0]).toMatch(/^《.+》/u);
  for (const name of measure?.leads ?? []) expect(said().join()).toContain(name);

  await commandSteps.checkRow.run(pane.session);
  const words = said();
  expect(words[0]).toContain(`第 ${finding.place.row} 行`);
  expect(words.slice(1)).toContain(pane.session.messages.render({ id: finding.message, values: finding.values }));
});

test("the header is no task: it has no basis", async () => {
  await showPlace({ sheet: "任务分工", row: await rowOf("完成时限"), column: 1 });
  await commandSteps.showBasis.run(pane.session);
  expect(pane.session.getState().notice?.texts[0]?.id).toBe("command.basis.none");
});
