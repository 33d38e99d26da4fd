import { countCodes, dimensions, rateCodes, weightCodes } from "#core/statistics/model";
import { targetVerdicts } from "#core/statistics/targets/model";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { rowClasses } from "#core/standing/model";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = readFileSync(join(__dirname, "../../../docs/statistics.md"), "utf8");

test("the page of the statistics has every figure, class, dimension, verdict and sheet", () => {
  const missing = [...countCodes, ...weightCodes, ...rateCodes, ...rowClasses, ...dimensions, ...targetVerdicts, ...statisticsSheetIds].filter((code) => !page.includes(`\`${code}\``));
  expect(missing).toEqual([]);
});
