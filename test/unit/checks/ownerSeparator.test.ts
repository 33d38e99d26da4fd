import { checkLedger } from "#core/checks/checkLedger";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { gridOf } from "../../support/grid.ts";

function tidied(units: string): unknown {
  const ledger = readLedger(gridOf([["序号", "任务", "牵头单位", "责任单位", "完成时限"], [1, "清理规范性文件", "市司法局", units, "2023年底前"]]), { reference: "2023-01-01" });
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  const report = checkLedger(ledger.value, { policies: [], matches: matchRows(ledger.value, []), units: defaultRegistry, settings: defaultSettings, asOf: "2023-06-30" });
  return report.findings.find(({ check }) => check === "owner-separator")?.fix?.changes[0]?.after;
}

describe("owner-separator", () => {
  test.each(["市公安局，、市税务局、", "市公安局 | 市税务局"])("%s is tidied", (units) => {
    expect(tidied(units)).toBe("市公安局、市税务局");
  });

  test.each(["市公安局|'/c calc'!A0", "=cmd|'/c calc'!A0"])("%s would lose words and is left as it is", (units) => {
    expect(tidied(units)).toBeUndefined();
  });
});
