import type { LeadRule } from "./model.ts";

const firstListed = [
  /(?:[排列居]|位于|位列|名列|排名|排序)[^。；;，,]{0,8}(?:首|第一|第1|最前|前面|之首|前列)[^。；;]{0,16}(?:牵头|主办|主要责任|主责)/,
  /(?:第一|首[个位家]|首列)[个位家名]?的?(?:责任|承办|负责)?(?:单位|部门)?[^。；;，,]{0,6}[为是系即](?:该[^。；;，,]{0,6})?(?:总?牵头|主办|主要责任|主责)/,
  /(?:牵头|主办|主责)(?:责任)?(?:单位|部门)[^。；;，,]{0,6}[列排位][^。；;，,]{0,4}(?:首|第一|最前|前)/,
  /(?:无|没有|未明确|未注明|未列明|未标明)[^。；;，,]{0,6}牵头(?:责任)?(?:单位|部门)[^。；;]{0,4}[，,]?[^。；;]{0,12}(?:责任)?(?:单位|部门)即?[为是]牵头/,
];
const equal = [
  /[均同都皆][为是](?:同等|共同|主要|牵头|第一)?(?:同?责任?|牵头)(?:单位|部门)[^。；;]{0,10}(?:无|不分|不论)[^。；;]{0,4}(?:先后|主次|排名)/,
  /(?:单位|部门)[^。；;]{0,12}(?:排名|排序|顺序)?(?:不分|无|不论)(?:排名|顺序)?(?:先后|主次)/,
  /[均同都皆]为(?:同责|同等责任|共同责任)(?:单位|部门)/,
];

/** The rule that a text states about who leads, once for the whole document. null: it states none. */
export function detectLeadRule(text: string): LeadRule | null {
  const plain = text.replace(/[\s*]/g, "");
  if (firstListed.some((pattern) => pattern.test(plain))) return "firstListed";
  return equal.some((pattern) => pattern.test(plain)) ? "equal" : null;
}

const ruleWords = /[排列位居名][^，,、；;]{0,6}(?:首|第一|第1|最前|前列)|(?:首[位个家]|第一个?)(?:责任|承办)?(?:单位|部门)?[为是即系]|(?:多个|两个(?:以上|及以上)|2个以上)(?:责任|牵头|承办)?(?:单位|部门)|先后|不分主次|[均同都皆]为(?:同|共同|主要|牵头|责任)[^，,、；;]{0,4}(?:单位|部门)|下同|以下同|同上$|[无未][^，,、；;]{0,4}牵头(?:责任)?(?:单位|部门)|(?:的|者|责任单位|责任部门|单位均)即?[为是]牵头(?:责任)?(?:单位|部门)|不再[^，,、；;]{0,6}列|^除.{0,6}(?:标注|注明|标明|明确|特别|另有).{0,20}外$|^(?:其他|其余|其它)[^，,、；;]{0,6}[为是]/;

/** A part of a clause that says how to read the lists, and names nobody. */
export function isRuleStatement(part: string): boolean {
  return !/[:：]./.test(part) && ruleWords.test(part);
}

/** 以下各项均需各县区落实: holds for every later measure when the next words are 不再列出. */
export const carriesForward = /^(?:以下|下列|下述|各项|其余|其他|后续|本方案|以上|上述)/;
export const notRepeated = /不再[^，,、；;]{0,6}列/;
