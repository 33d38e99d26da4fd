import { flattenGroups } from "#taskpane/components/FindingsList/flattenGroups.ts";
import { groupFindings } from "#taskpane/components/FindingsList/groupFindings.ts";
import { moveInTree } from "#taskpane/components/FindingsList/moveInTree.ts";
import { manyFindings } from "#test/manyFindings";

const findings = manyFindings(20);

describe("groups of findings", () => {
  test("by check: in the order in which the checks ran, with the worst severity", () => {
    expect(groupFindings(findings, "check").map(({ key, severity, findings: members }) => [key, severity, members.length])).toEqual([
      ["lead-missing", "error", 5], ["deadline-unreadable", "error", 5], ["unit-alias", "info", 5], ["overdue", "error", 5],
    ]);
  });

  test("by row: as in the sheet, the whole table first", () => {
    const wholeTable = { ...findings[0]!, place: { sheet: "任务分工", row: null, column: null } };
    const groups = groupFindings([...findings].reverse().concat(wholeTable), "row");
    expect(groups.map(({ key }) => key)).toEqual(["", "5", "6", "7", "8", "9"]);
  });

  test("by unit: the busiest first, nobody last, joint leads each", () => {
    const joint = { ...findings[0]!, units: ["甲局", "乙局"] };
    const nobody = { ...findings[0]!, units: [] };
    const groups = groupFindings([nobody, nobody, nobody, joint, { ...joint, units: ["乙局"] }], "unit");
    expect(groups.map(({ key, findings: members }) => [key, members.length])).toEqual([["乙局", 2], ["甲局", 1], ["", 3]]);
  });

  test("a closed group is one line; positions count among siblings", () => {
    const lines = flattenGroups(groupFindings(findings, "check"), (key) => key === "unit-alias");
    expect(lines.map(({ kind, position, size }) => `${kind} ${position}/${size}`)).toEqual([
      "group 1/4", "group 2/4", "group 3/4", "finding 1/5", "finding 2/5", "finding 3/5", "finding 4/5", "finding 5/5", "group 4/4",
    ]);
  });
});

describe("keys in the list", () => {
  const lines = flattenGroups(groupFindings(findings, "check"), (key) => key === "deadline-unreadable");

  test.each([
    ["ArrowDown", 0, { to: 1 }], ["ArrowUp", 0, { to: 0 }], ["ArrowDown", 8, { to: 8 }], ["End", 0, { to: 8 }], ["Home", 5, { to: 0 }],
    ["PageDown", 0, { to: 8 }], ["PageUp", 3, { to: 0 }],
    ["ArrowRight", 0, { toggle: "lead-missing" }], ["ArrowRight", 1, { to: 2 }], ["ArrowRight", 2, null],
    ["ArrowLeft", 4, { to: 1 }], ["ArrowLeft", 1, { toggle: "deadline-unreadable" }], ["ArrowLeft", 0, null],
    ["Enter", 0, { toggle: "lead-missing" }], ["Enter", 3, { to: 3 }], ["a", 3, null],
  ] as const)("%s on line %d", (key, index, move) => {
    expect(moveInTree(key, lines, index)).toEqual(move);
  });
});
