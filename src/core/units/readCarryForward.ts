import { defaultRegistry } from "./createRegistry.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import { notRepeated } from "./leadRules.ts";
import { maskBrackets } from "./maskBrackets.ts";
import type { UnitRegistry } from "./model.ts";
import { splitNames } from "./splitNames.ts";

const statement = /(?:以下|下列|下述|其余|其他|后续|以上|上述)[^。；;（）()]{0,12}?(?:均需|均由|均须|均涉及|都需|都由|涉及|需|由)((?:[^。；;（）()]|[（(][^（）()]{0,20}[）)]){2,40}?)(?:落实|负责|配合|参与|执行|组织|实施|的){0,3}[，,][^。；;]{0,4}不再/;

/** 以下各项均需各县区落实，不再列出 → the groups that every later measure of the document has too. */
export function readCarryForward(clause: string, options: { registry?: UnitRegistry } = {}): string[] {
  const plain = clause.replace(/[\s*]/g, "");
  const match = notRepeated.test(plain) ? statement.exec(plain) : null;
  const named = match?.[1] ?? "";
  if (named === "") return [];
  return splitNames(named, maskBrackets(named), options.registry ?? defaultRegistry).names.filter(isGenericUnit);
}
