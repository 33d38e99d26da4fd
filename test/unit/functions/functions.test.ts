import { deadline, unit } from "#functions/functions";
import { readReference } from "#functions/readDeadlineDay";
import { toSerial } from "#core/calendar/excelSerial";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What Excel's runtime offers: an error with a code and words. */
class CellError extends Error {
  readonly code: string;
  constructor(code: string, words?: string) {
    super(words);
    this.code = code;
  }
}

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
    Office: { context: { displayLanguage: "zh-CN" } },
  });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  Reflect.deleteProperty(globalThis, "Office");
});

describe("POLICY.DEADLINE", () => {
  test.each([
    ["2019年6月底前", null, "2019-06-30"],
    ["6月底前", "2018-12-05", "2019-06-30"],
    ["2020年底", undefined, "2020-12-31"],
    ["2019年3月底前完成方案，2019年10月底前全面推行", null, "2019-10-31"],
  ])("%s from %s", async (words, reference, day) => {
    expect(await deadline(words, reference)).toBe(toSerial(day));
  });

  test("a date cell is a reference, as a blank cell is none", async () => {
    expect(readReference(toSerial("2018-12-05"))).toBe("2018-12-05");
    expect([null, "", 0].map(readReference)).toEqual([null, null, null]);
    expect(await deadline("6月底前", toSerial("2018-12-05"))).toBe(toSerial("2019-06-30"));
  });

  test.each([
    ["长期推进", null, "#N/A", "没有截止日期"],
    ["6月底前", null, "#N/A", "参照日期"],
    ["？？", null, "#N/A", "读不出"],
    ["2019年6月底前", "六月", "#VALUE!", "不是日期"],
    ["2019年6月底前", true, "#VALUE!", "不是日期"],
  ])("%s with %s is %s", async (words, reference, code, says) => {
    await expect(deadline(words, reference)).rejects.toMatchObject({ code, message: expect.stringContaining(says) as string });
  });
});

describe("POLICY.UNIT", () => {
  test.each([["市发改委", "发展和改革委员会"], ["  市财政局 ", "财政局"]])("%s is %s", async (name, full) => {
    expect(await unit(name)).toContain(full);
  });
  test("what the registry lacks is #N/A with a reason", async () => {
    await expect(unit("火星移民办")).rejects.toMatchObject({ code: "#N/A", message: "单位库中没有此单位。" });
  });
});

describe("metadata", () => {
  const source = join(__dirname, "../../../src/functions/functions.ts");
  test("the generator reads both functions, and both languages describe the same", async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata([source], true);
    expect(errors).toEqual([]);
    const { functions } = JSON.parse(metadataJson) as { functions: { id: string; description: string; helpUrl: string; parameters: { name: string; optional?: boolean }[] }[] };
    expect(functions.map(({ id }) => id)).toEqual(["DEADLINE", "UNIT"]);
    const english = JSON.parse(readFileSync(source.replace("functions.ts", "functions.en-US.json"), "utf8")) as Record<string, { description: string; parameters: Record<string, string> }>;
    for (const { id, description, helpUrl, parameters } of functions) {
      expect(description).toMatch(/\p{Script=Han}/u);
      expect(helpUrl).toMatch(/^https:/u);
      expect(Object.keys(english[id]?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
    }
    expect(functions[0]?.parameters[1]?.optional).toBe(true);
  });
});
