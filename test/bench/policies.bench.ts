/** The six plans from text to model in one thread, beside splitting the same text into lines; growth with the text's length. */
import { readPolicy } from "#core/policy/readPolicy";
import { hasPlanTexts, planFiles, readPlanText } from "../../tools/plans.ts";
import { growthExponent, report, timeRounds } from "./support.ts";

/** A plan of the bench's own, for machines without the texts. */
const ownPlan = `河湾区助企行动方案
一、主要任务
（一）减环节。2024年底前，开办企业由6个环节压减至2个环节，办理时间不超过0.5个工作日。（牵头单位：区市场监管局；责任单位：区税务局、区公安局）
（二）减时间。2025年6月底前，登记财产时限压减50%以上，每季度末通报进展。（牵头单位：区自然资源局；配合单位：各镇街）
`;

const texts = hasPlanTexts() ? planFiles.map(({ file }) => readPlanText(file)) : [ownPlan];
if (!hasPlanTexts()) console.log("SKIPPED: the six plans are not in ../shared beside the repository; a small plan stands in for them");

const together = timeRounds(() => texts.forEach((text) => readPolicy(text)));
const floor = timeRounds(() => texts.forEach((text) => text.split("\n").map((line) => line.trim())), 500);
report("Policies, text to model", [{ name: "all plans", figures: { characters: texts.join("").length, milliseconds: Number(together.milliseconds.toFixed(1)), "× splitting into lines": Math.round(together.milliseconds / Math.max(floor.milliseconds, 0.01)) } }]);

const [text = ownPlan] = texts;
const points = [1, 10, 100].map((times) => ({ size: times, milliseconds: timeRounds(() => readPolicy(`${text}\n`.repeat(times)), 1000).milliseconds }));
report("One plan repeated", [
  ...points.map(({ size, milliseconds }) => ({ name: `× ${size}`, figures: { milliseconds: Number(milliseconds.toFixed(1)) } })),
  { name: "exponent", figures: { milliseconds: Number(growthExponent(points).toFixed(2)) } },
]);
