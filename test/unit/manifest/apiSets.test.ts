import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, findApiUses, type ApiUse } from "#test/apiSets";

const root = join(__dirname, "../../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** What the manifest demands: every Excel that shows the add-in has it. Custom functions need no more than their first set. */
const floor = new Map([
  ...[...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/gu)].map((match) => [match[1] ?? "", match[2] ?? ""] as const),
  ["CustomFunctionsRuntime", "1.3"] as const,
]);

/** Every part that runs inside Excel and names its members; of the pane the two files that do. */
const places = ["src/excel", "src/commands", "src/functions", "src/taskpane/main.ts", "src/taskpane/theme/useHostTheme.ts"];

const isAboveFloor = ({ set, version }: ApiUse): boolean => compareVersions(version, floor.get(set) ?? "0.0") > 0;
const say = ({ file, line, member, set, version }: ApiUse): string => `${file}:${line} ${member} needs ${set} ${version}`;

describe("members of Office.js by the sets that their types name", () => {
  const sample = "src/excel/_sample.ts";
  const uses = findApiUses(root, places, {
    [sample]: `export async function sample(context: Excel.RequestContext): Promise<unknown> {
      const range = context.workbook.getActiveCell();
      range.load("valuesAsJson,address");
      range.getPrecedents();
      range.getDependents();
      return Excel.run({ mergeUndoGroup: true }, async () => range.address);
    }
    export function gated(range: Excel.Range): unknown {
      if (!Office.context.requirements.isSetSupported("ExcelApi", "1.16")) return null;
      return [range.valuesAsJson, range.getDependents(), Office.ribbon.requestUpdate({ tabs: [] })];
    }`,
  });

  test("nothing above the manifest's floor is used without asking for it first", () => {
    const own = uses.filter(({ file }) => file !== sample);
    expect(own.length).toBeGreaterThan(200);
    expect(new Set(own.map(({ set }) => set)).has("ExcelApi")).toBe(true);
    expect(own.filter((use) => isAboveFloor(use) && !use.isGated).map(say)).toEqual([]);
  });

  test("the floor is used: a lower one would not do", () => {
    expect(floor.get("ExcelApi")).toBe("1.14");
    const highest = uses.filter(({ file, set }) => file !== sample && set === "ExcelApi").map(({ version }) => version).sort(compareVersions).at(-1);
    expect(compareVersions(highest ?? "0.0", "1.9")).toBeGreaterThanOrEqual(0);
  });

  test("what is too new is found in members, in load and in options; a gate counts for its set and version only", () => {
    const found = uses.filter((use) => use.file === sample && isAboveFloor(use));
    expect(found.map(({ member, isGated }) => `${member} ${isGated ? "gated" : "bare"}`)).toEqual([
      "valuesAsJson bare", "getDependents bare", "mergeUndoGroup bare",
      "valuesAsJson gated", "getDependents gated", "requestUpdate bare",
    ]);
  });
});
