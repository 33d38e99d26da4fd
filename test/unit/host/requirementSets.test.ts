import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Arguments } from "#host/protocol/arguments";
import type { HostObject } from "#host/protocol/hostObject";
import { openHost } from "#test/host";

const packages = createRequire(`${process.cwd()}/package.json`);
const declarations = readFileSync(packages.resolve("@types/office-js/index.d.ts"), "utf8");
const client = readFileSync(packages.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");

/** The documented set of every member: the tag in Microsoft's declarations, of the member or else of its class. */
function documentedSets(): Map<string, string> {
  const sets = new Map<string, string>();
  let [className, ofClass, tag] = ["", "", ""];
  for (const line of declarations.slice(declarations.indexOf("declare namespace Excel {")).split("\n")) {
    tag = /\[Api set: (ExcelApi [\d.]+)/u.exec(line)?.[1] ?? tag;
    const begun = /^ {4}class (\w+)/u.exec(line)?.[1];
    const member = /^ {8}(?:readonly )?(\w+)[(?:]/u.exec(line)?.[1];
    if (begun !== undefined) [className, ofClass, tag] = [begun, tag, ""];
    if (member === undefined || className === "") continue;
    if (!sets.has(`${className}.${member}`)) sets.set(`${className}.${member}`, tag === "" ? ofClass : tag);
    tag = "";
  }
  return sets;
}

/** The part of the client that sends a class's calls. */
function clientClass(className: string): string {
  const end = client.indexOf(`Excel.${className} = ${className};`);
  return client.slice(client.lastIndexOf(`var ${className} = (function (_super)`, end), end);
}

/** Every object that can be reached from a workbook with one of everything. */
async function everyObject(): Promise<Map<string, HostObject>> {
  const host = await openHost({ cells: [["单位", "数"], ["甲", 1]] });
  const { session } = host;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B2");
    sheet.tables.add(range, true);
    sheet.charts.add("Pie", range);
    sheet.getRange("D1").conditionalFormats.add("Custom");
    sheet.getRange("D2").conditionalFormats.add("DataBar");
    sheet.customProperties.add("k", "v");
    context.workbook.settings.add("k", 1);
    context.workbook.names.add("名", range);
    await context.sync();
  });
  const found = new Map<string, HostObject>();
  const [sheet] = session.data.sheets;
  const target = { session, sheet: sheet!, area: { row: 0, column: 0, lastRow: 0, lastColumn: 0 } };
  const queue: HostObject[] = [session.make.workbook(session), session.make.range(target), session.make.rangeView(target), session.make.rangeAreas({ ...target, areas: [target.area] })];
  for (const format of sheet!.conditionalFormats) queue.push(session.make.conditionalFormat({ ...target, format }));
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    queue.push(...(object.items() ?? []));
    if (found.has(object.className) && object.className !== "ConditionalFormat") continue;
    found.set(object.className, object);
    for (const name of object.memberNames()) {
      const member = object.member(name)!;
      if (member.kind !== "object" || (object.className === "ConditionalFormat" && !name.endsWith("OrNullObject"))) continue;
      queue.push(member.get());
    }
    if (object.className === "RangeBorderCollection") queue.push((object.member("GetItemAt") as { call: (args: Arguments) => HostObject }).call(new Arguments([0])));
  }
  found.delete("NullObject");
  host.dispose();
  return found;
}

it("declares every member with its documented set, under a name that the client sends", async () => {
  const sets = documentedSets();
  expect(sets.get("Range.conditionalFormats")).toBe("ExcelApi 1.6");
  const differing: string[] = [];
  const objects = await everyObject();
  expect(objects.size).toBeGreaterThan(45);
  for (const [className, object] of objects) {
    const sender = clientClass(className);
    for (const name of object.memberNames()) {
      const path = `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      const wanted = sets.get(path);
      const declared = object.member(name)!.since;
      if (!sender.includes(`"${name}"`) && !client.includes(`thisObj, "${name}"`) && name !== "GetItem") differing.push(`${path} is unknown to the client`);
      if (wanted !== undefined && declared !== wanted) differing.push(`${path}: ${declared}, documented ${wanted}`);
    }
  }
  expect(differing).toEqual([]);
});
