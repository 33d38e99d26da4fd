import { checkLedger } from "#core/checks/checkLedger";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { drawn } from "../../support/grid.ts";

function successorOf(unit: string): unknown {
  const ledger = readLedger(drawn(`序号|任务|牵头单位|责任单位|完成时限|状态\n1|清理规范性文件|${unit}|市公安局|2023年底前|进行中`, {}), { reference: "2023-01-01" });
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  const report = checkLedger(ledger.value, { policies: [], matches: matchRows(ledger.value, []), units: defaultRegistry, settings: defaultSettings, asOf: "2023-06-30" });
  return report.findings.find(({ check }) => check === "unit-renamed")?.values["successor"];
}

describe("unit-renamed", () => {
  test.each([
    ["市政府法制办", "市司法局"],
    ["市人民政府法制办公室", "市司法局"],
    ["市工商局", "市市场监督管理局"],
  ])("%s is now %s", (unit, successor) => {
    expect(successorOf(unit)).toBe(successor);
  });
});
