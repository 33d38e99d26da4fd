import { countCodes, dimensions, rateCodes } from "#core/statistics/model";
import { rowClasses } from "#core/standing/model";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = readFileSync(join(__dirname, "../../../docs/statistics.md"), "utf8");

test("the page of the statistics has every figure, class and dimension", () => {
  const missing = [...countCodes, ...rateCodes, ...rowClasses, ...dimensions].filter((code) => !page.includes(`\`${code}\``));
  expect(missing).toEqual([]);
});
