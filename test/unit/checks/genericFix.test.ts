import { checkLedger } from "#core/checks/checkLedger";
import { readLedger } from "#core/ledger/readLedger";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { drawn } from "../../support/grid.ts";

const table = "序号|任务|牵头单位|完成时限\n1|修订办法|市直各有关单位|2019年底前\n2|清理文件|市财政局|2019年底前";

function changesWith(generics?: ReadonlyMap<string, readonly string[]>): unknown {
  const ledger = readLedger(drawn(table));
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  const report = checkLedger(ledger.value, { policies: [], matches: [null, null], units: defaultRegistry, settings: defaultSettings, asOf: "2019-06-30", ...(generics === undefined ? {} : { generics }) });
  return report.findings.find(({ check }) => check === "owner-generic-only")?.fix;
}

test("a group is written out as the workbook's own table has it", () => {
  expect(changesWith(new Map([["市直各有关单位", ["市公安局", "市司法局"]]]))).toMatchObject({ changes: [{ row: 2, column: 3, before: "市直各有关单位", after: "市公安局、市司法局" }] });
});

test("without such a table nobody can know the units", () => {
  expect(changesWith()).toBeNull();
  expect(changesWith(new Map([["各区县", ["甲区"]]]))).toBeNull();
});
