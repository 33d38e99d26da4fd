import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import { countLights, lightNames, situations } from "#core/statistics/lights";
import type { Light, LightRules, Situation } from "#core/statistics/lights";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseSize } from "../base/baseColumns.ts";
import { listCell } from "../base/baseLists.ts";
import { formula, message, number } from "../cells.ts";
import { countWhere } from "../groups/countFormula.ts";
import { ruleCell, ruleLabel } from "../rules/ruleCells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import { rulesOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";

/** 亮灯: how many tasks have each light, and what the rule table gives it for. */
export function planLights(input: SheetsInput, { size, firstRow }: { size: BaseSize; firstRow: number }): PlanCell[][] {
  const { lights } = rulesOf(input);
  const counts = countLights(input.statistics.tasks.map(({ standing }) => standing), lights);
  return lightNames.map((light, index) => {
    const word = `$A$${firstRow + index}`;
    const count = countWhere([{ range: baseRange("light", "tasks", size), equals: word }]);
    return [message(`sheet.light.${light}`), size.tasks === 0 ? number(0) : formula(count, counts[light]), null, planRule(word, lights, light)];
  });
}

/** The situations of a light, from the cells of the rule table: 未达序时、临期. */
function planRule(word: string, lights: LightRules, light: Light): PlanCell {
  const separator = `{{base}}!${listCell("separator")}`;
  const parts = situations.map((situation) => `IF(${ruleCell(`light.${situation}`)}=${word},${separator}&${ruleLabel(`light.${situation}`)},"")`);
  const own = situations.filter((situation) => lights[situation] === light).map(situationText);
  return formula(`MID(${parts.join("&")},LEN(${separator})+1,200)`, own.length === 0 ? "" : joined(own));
}

/** A list that is joined as the separator's cell has it. */
function joined([first, ...rest]: readonly Text[]): Text {
  if (first === undefined) return text("verbatim", { words: "" });
  return rest.length === 0 ? first : text("sheet.list.joined", { first, rest: joined(rest) });
}

function situationText(situation: Situation): Text {
  return text(situation === "dueSoon" ? "sheet.figure.dueSoon" : `sheet.word.class.${situation}`);
}
