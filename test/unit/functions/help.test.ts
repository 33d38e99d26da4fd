import { fromSerial } from "#core/calendar/excelSerial";
import * as functions from "#functions/functions";
import { CellError, standInForExcel } from "#test/customFunctions";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

standInForExcel();

const root = join(__dirname, "../../..");
const page = readFileSync(join(root, "assets/pages/support.html"), "utf8");
const examples = v.parse(v.record(v.string(), v.array(v.object({ formula: v.string(), shows: v.string(), english: v.optional(v.string()) }))), JSON.parse(readFileSync(join(root, "src/functions/examples.json"), "utf8")));
const byId = new Map<string, (...given: never[]) => Promise<unknown>>(Object.entries(functions).map(([name, one]) => [name.toUpperCase(), one]));

/** What a cell shows, as the page writes it: cells that spill with a line between them. */
function show(id: string, result: unknown): string {
  const [cells = []] = v.parse(v.array(v.array(v.union([v.string(), v.number()]))), result);
  while (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => (id === "DEADLINE" && typeof cell === "number" ? fromSerial(cell) : cell)).join(" | ");
}

describe("the help page", () => {
  const cases = Object.entries(examples).flatMap(([id, list]) => list.flatMap(({ formula, shows, english = shows }) => [["zh-CN", formula, shows, id], ["en-US", formula, english, id]] as const));

  test.each(cases)("in %s, %s shows %s", async (displayLanguage, formula, shows, id) => {
    Object.assign(globalThis, { Office: { context: { displayLanguage } } });
    const [, name = "", words = ""] = /^=POLICY\.(\w+)\((.*)\)$/u.exec(formula) ?? [];
    expect(name).toBe(id);
    const given = (JSON.parse(`[${words}]`) as unknown[]).map((value, index) => (index === 0 || id === "STATUS" && index < 3 ? [[value]] : value));
    const call = byId.get(id);
    if (call === undefined) throw new Error(`No function ${id}`);
    const shown = await call(...(given as never[])).then((result) => show(id, result), (error: unknown) => { if (error instanceof CellError) return error.code; throw error; });
    expect(shown).toBe(shows);
  });

  test("every function has an example and its anchor in both languages", () => {
    expect(Object.keys(examples).sort()).toEqual([...byId.keys()].sort());
    for (const id of byId.keys()) for (const anchor of [id, `en-US-${id}`]) expect(page).toContain(`<h3 id="${anchor}">`);
    expect(page).toMatch(/<main lang="zh-CN" id="zh-CN">[\s\S]*<main lang="en-US" id="en-US">/u);
  });

  test("it is what the tool makes, and loads nothing from anywhere", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools/makeHelp.ts"), "--check"], { cwd: root, encoding: "utf8" });
    expect([status, stdout]).toEqual([0, ""]);
    expect(page).not.toMatch(/<script|https?:|src=/u);
  });
});
