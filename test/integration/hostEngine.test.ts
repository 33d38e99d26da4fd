import { readFileSync } from "node:fs";
import { openLedger } from "#actions/openLedger";
import { runCheck } from "#actions/runCheck";
import { writeStatistics } from "#actions/writeStatistics";
import { buildEnvironment } from "#cli/buildEnvironment";
import { reportSheets } from "#cli/chooseSheets";
import { loadPolicies } from "#cli/loadPolicies";
import { readXlsx } from "#files/readXlsx";
import { engineCalculator } from "#host/calculate/engineCalculator";
import { createEmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";

// The engine is large, and it computes some thousands of formulas.
jest.setTimeout(240_000);

/** The program's own figures against those of an engine that it did not write: nothing is announced here. */
it("every formula that the add-in writes computes to the program's own value", async () => {
  const workbook = await readXlsx(readFileSync("assets/samples/dalian-ledger.xlsx"));
  if (!workbook.ok) throw new Error(workbook.failure.kind);
  const context = { stdin: (async function* () {})(), stdout: () => Promise.resolve(), stderr: () => Promise.resolve(), today: () => "2026-01-01", messages: createMessages("zh-CN") };
  const environment = await buildEnvironment(context, { asOf: "2019-10-31" });
  if (!environment.ok) throw new Error(environment.failure.id);
  const host = await createEmbeddedHost({ workbook: workbook.value, calculator: engineCalculator });
  try {
    const policies = await loadPolicies(context, ["dalian-2018"], environment.value);
    const opened = await openLedger({ sheet: "任务分工", policies: policies.ok ? policies.value : [] }, environment.value);
    if (!opened.ok) throw new Error("no ledger");
    const report = await runCheck(opened.value, environment.value);
    const written = await writeStatistics({ opened: opened.value, sheets: reportSheets, report }, environment.value);
    if (!written.ok) throw new Error("not written");
    expect(written.value.outcome.differences).toEqual([]);
    expect(written.value.outcome.compared).toBeGreaterThan(5000);
  } finally {
    host.dispose();
  }
});
