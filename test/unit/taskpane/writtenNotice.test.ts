import type { ApplyOutcome } from "#actions/writeSheets";
import { writtenNotice } from "#taskpane/session/steps/tools.ts";
import type { Run } from "#taskpane/session/model.ts";
import { changeEnvironment } from "#test/changeBook";

const run = { environment: changeEnvironment() } as unknown as Run;
const outcome = (more: Partial<ApplyOutcome>): ApplyOutcome => ({ sheets: [{ id: "overview", name: "总体情况", isNew: true }], left: [], compared: 2, differences: [], withoutExtras: null, ...more });

test("a sheet that was left to the user is told, and brings the pane to the front", () => {
  const { kind, texts } = writtenNotice(outcome({ left: ["总体情况"] }), run);
  expect([kind, texts.map(({ id }) => id), texts[1]?.values]).toEqual(["warning", ["pane.done.written", "pane.done.left"], { sheets: ["总体情况"] }]);
});
test("with nothing left, the figures were compared", () => {
  expect(writtenNotice(outcome({}), run)).toMatchObject({ kind: "success", texts: [{ id: "pane.done.written" }, { id: "pane.done.compared" }] });
});
