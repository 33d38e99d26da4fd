import type { LeadRule } from "./model.ts";

const firstListed = [
  /(?:[排列居]|位于|位列|名列|排名|排序)[^。；;，,]{0,8}(?:首|第一|第1|最前|前面|之首|前列)[^。；;]{0,16}(?:牵头|主办|主要责任|主责)/,
  /(?:第一|首[个位家]|首列)[个位家名]?的?(?:责任|承办|负责)?(?:单位|部门)?[^。；;，,]{0,6}[为是系即](?:该[^。；;，,]{0,6})?(?:总?牵头|主办|主要责任|主责)/,
  /(?:牵头|主办|主责)(?:责任)?(?:单位|部门)[^。；;，,]{0,6}[列排位][^。；;，,]{0,4}(?:首|第一|最前|前)/,
  /由(?:第一|首[个位]|排名?第一|列?首位)的?(?:责任)?(?:单位|部门)(?:负责)?牵头/,
];
/** 未明确牵头单位的: what the sentence goes on to say holds where a clause calls nobody 牵头. */
const unled = "(?:无|没有|未[设明注列标指确][^。；;，,]{0,3})[^。；;，,]{0,4}牵头(?:责任)?(?:单位|部门|的)[^。；;，,]{0,4}[，,]?";
const allListed = [
  new RegExp(`${unled}[^。；;]{0,8}(?:责任|承办|所列|列出|各)的?(?:责任)?(?:单位|部门)(?:[即均都皆视]|同时|统一)?[为是作]为?牵头`),
  /[均同都皆][为是](?:共同|同等|联合|并列)?牵头(?:责任)?(?:单位|部门)/,
];
const equal = [
  /[均同都皆][为是](?:同等|共同|主要|第一)?同?责任?(?:单位|部门)[^。；;]{0,10}(?:无|不分|不论)[^。；;]{0,4}(?:先后|主次|排名)/,
  /(?:单位|部门)[^。；;]{0,12}(?:排名|排序|顺序)?(?:不分|无|不论)(?:排名|顺序)?(?:先后|主次)/,
  /[均同都皆]为(?:同责|同等责任|共同责任)(?:单位|部门)/,
];

/** The rule that a text states about who leads, once for the whole document. null: it states none. */
export function detectLeadRule(text: string): LeadRule | null {
  const plain = text.replace(/[\s*]/g, "");
  if (firstListed.some((pattern) => pattern.test(plain))) return "firstListed";
  if (allListed.some((pattern) => pattern.test(plain))) return "allListed";
  return equal.some((pattern) => pattern.test(plain)) ? "equal" : null;
}

const byDefault = new RegExp(`${unled}(?:统一|均|一律|原则上)?由([^。；;，,、（）()]{2,20}?)(?:负责|统一)?(?:牵头|统筹|总牵头)[^。；;，,、）)]{0,8}`);
/** What makes the sentence speak of the document's own clauses, and not of work that somebody forgot to give away. */
const ofDocument = /下同|注[:：]|说明|本(?:方案|表|清单|计划|意见|措施|通知|要点)|[上下]述|以[上下]|各项(?:工作|任务|措施)|任务分工|分工(?:方案|表)|责任单位/;

/** 未明确牵头单位的，由市发改委牵头，下同 → 市发改委, who leads where a clause calls nobody so; null where the text names nobody. */
export function readDefaultLead(text: string): string | null {
  const plain = text.replace(/[\s*]/g, "");
  const match = byDefault.exec(plain);
  const name = match?.[1] ?? "";
  if (match === null || name === "" || ruleWords.test(name) || /^(?:[各首列]|责任|第一|所列)/.test(name)) return null;
  return ofDocument.test(plain.slice(Math.max(0, match.index - 40), match.index + match[0].length + 12)) ? name : null;
}

/** A sentence that names who leads by default names nobody for the clause that it stands in. */
export function withoutDefaultLead(sentence: string): string {
  return sentence.replace(byDefault, "");
}

const ruleWords = /[排列位居名][^，,、；;]{0,6}(?:首|第一|第1|最前|前列)|(?:首[位个家]|第一个?)(?:责任|承办)?(?:单位|部门)?[为是即系]|(?:多个|两个(?:以上|及以上)|2个以上)(?:责任|牵头|承办)?(?:单位|部门)|先后|不分主次|[均同都皆]为(?:同|共同|主要|牵头|责任)[^，,、；;]{0,4}(?:单位|部门)|下同|以下同|同上$|[无未][^，,、；;]{0,4}牵头(?:责任)?(?:单位|部门)|(?:的|者|责任单位|责任部门|单位均)即?[为是]牵头(?:责任)?(?:单位|部门)|不再[^，,、；;]{0,6}列|^除.{0,6}(?:标注|注明|标明|明确|特别|另有).{0,20}外$|^(?:其他|其余|其它)[^，,、；;]{0,6}[为是]/;

/** A part of a clause that says how to read the lists, and names nobody. */
export function isRuleStatement(part: string): boolean {
  return !/[:：]./.test(part) && ruleWords.test(part);
}

/** 以下各项均需各县区落实: holds for every later measure when the next words are 不再列出. */
export const carriesForward = /^(?:以下|下列|下述|各项|其余|其他|后续|本方案|以上|上述)/;
export const notRepeated = /不再[^，,、；;]{0,6}列/;
