/**
 * What a word of a clause says about the names before or behind it. `listed` = named without a rank; `inCharge` = 负责,
 * which leads where others only help.
 */
export type OwnerRole = "lead" | "inCharge" | "listed" | "support" | "firstOfList" | "none";

export type OwnerMark =
  | { kind: "key"; role: OwnerRole; start: number; end: number }
  | { kind: "verb"; role: OwnerRole; start: number; end: number }
  | { kind: "jointly"; start: number; end: number }
  | { kind: "stop"; start: number; end: number };

const leadWord = "牵头|主办|主责|主抓|为主";
const listedWord = "责任|承办|落实|实施|负责|执行|组织|承接";
const supportWord = "会办|配合|参与|参加|协办|协助|支持|协同|协作";
const watchWord = "指导|督导|监督|督办|督查|考核|验收";
const roleWord = `(?:${leadWord}|${listedWord}|${supportWord}|${watchWord})`;
const boundary = "(?<=^|[、，,；;。\\n\\ue000])";
const rank = `(?:${boundary}(?:[省市区县州][级直]?|具体|属地|行业|部门|监管|各|总|主|本级)|主要|第一|共同)?`;
const body = "(?:单位|部门|处室|科室|股室|机构|主体|方)";

const persons = "(?:[和及与、/]?(?:责任人|负责人|责任领导|联系人))?";

// 牵头单位：, 责任单位（部门）：, 牵头及配合单位：, 责任单位及责任人：, 牵头：
const plainKeys = "(?:责任|任务|职责|工作)分工[:：∶]|(?:主管|监管|行业主管|涉及|相关|有关|成员|经办|承担|完成|建设|业主|对口|副?组长)(?:单位|部门)[:：∶]";
const keys = `${rank}${roleWord}(?:[和及与、/\\ue000]{0,8}${roleWord}){0,3}(?:${body}(?:[和及与、/]${body})?${persons}\\ue000{0,24}(?:[:：∶]|[为是](?!主)[:：∶]?)|[:：∶])`;
// A key without its colon counts only where a list begins.
const bareKeys = `(?<=^|[；;。\\n])${roleWord}{1,2}(?:单位|部门)(?![:：∶为是、，,；;。和与及按要应负共会]|$)`;
// Any other 完成时限： or 责任领导： ends the list.
const deadlineKeys = "(?:完成|办结|整改|工作|落实|实施|推进)?(?:时限|时间|期限|日期|节点)(?:要求|节点|安排|进度)?[:：∶]";
const personKeys = "(?:[省市区县州]|责任|牵头|分管|包保|挂帅|联系|主管){0,3}(?:领导|责任人|负责人|联系人|牵头人)员?[:：∶]";
const otherKeys = `${deadlineKeys}|${personKeys}|${boundary}(?![^、，,；;。\\n:：∶]{0,8}${roleWord}${body}?[:：∶])[^、，,；;。\\n:：∶\\ue000]{2,8}[:：∶]`;
const byDuty = "各(?:负其责|司其职|尽其责)|(?:按照?|根据|依据|依照?|结合)[^、，,；;。\\n]{0,8}?(?:职责|职能|分工|权限)[^、，,；;。\\n\\ue000]{0,16}";
const named = `[为是作]${roleWord}{1,2}${body}`;
const leadVerbs = "(?:共同|联合|总|负责|主要)?(?:牵头|主办|主责|为主|主抓)(?:抓总|负责|组织|推进|落实|实施|督导|办理|制定|协调|抓好|完成|统筹|总体|推动|开展|单位|部门|[、和并](?=负责|落实|组织|协调|推进)){0,6}";
const listedVerbs = "(?:共同|分别|具体|联合|统一|分工|直接|主要|组织|各自|分头|全面){0,3}(?:负责|承办)(?:落实|实施|推进|办理|组织|抓好|完成|推动|协调){0,6}";
const supportVerbs = "(?:积极|共同|分别|密切|做好|主动|协同|协助){0,3}(?:配合|协助|(?<!政)协办(?!公))(?:落实|实施|推进|办理|单位|部门|做好|完成|支持|工作){0,6}";
// Words that occur in names too count only at the end of a part.
const weakVerbs = "(?:共同|分别|具体|组织|认真|抓好|抓|统筹|积极|自行|全力|协同){0,3}(?:落实|实施|推进|推动|办理|执行|完成|开展|参与|支持|参加|协同|协作|组织|指导|督导|监督|汇总)(?:落实|实施|推进|配合|督办|考核|评估|检查|工作){0,3}(?=$|[、，,；;。\\n\\ue000])";

const marks = new RegExp(
  // eslint-disable-next-line regexp/prefer-character-class -- the parts are composed, and grouped for wherever they stand
  `(?<plain>${plainKeys})|(?<key>${keys}|${bareKeys})|(?<other>${otherKeys})|(?<named>${named})|(?<duty>${byDuty})|(?<lead>${leadVerbs})|(?<support>${supportVerbs})|(?<listed>${listedVerbs})|(?<jointly>会同|商(?=有关|相关))|(?<weak>${weakVerbs})|(?<stop>[；;。\\n]+)`,
  "g",
);

const isLead = new RegExp(`${leadWord}|第一责任|主要责任`);
const isListed = new RegExp(listedWord);
const isSupport = new RegExp(supportWord);
const isWatch = new RegExp(`^(?:${watchWord})`);

function roleOf(words: string): OwnerRole {
  const word = words.replace(/[:：∶]$/, "").replace(/\ue000/g, "/").replace(/\/{1,24}$/, "");
  // 牵头及责任单位： heads one list, and its first unit leads.
  const several = /[和及与、/]/.test(word) && (isListed.test(word) || isSupport.test(word));
  if (isLead.test(word)) return several ? "firstOfList" : "lead";
  if (isListed.test(word)) return "listed";
  return isSupport.test(word) ? "support" : "none";
}

function roleOfWeak(words: string): OwnerRole {
  if (isWatch.test(words)) return "none";
  return isSupport.test(words) ? "support" : "listed";
}

/** 按职责分工负责, 按职责分工牵头: the last word gives the role. */
function roleOfDuty(words: string): OwnerRole {
  if (isLead.test(words)) return "lead";
  return isSupport.test(words) && !words.includes("负责") ? "support" : "listed";
}

function toMark(match: RegExpMatchArray): OwnerMark {
  const start = match.index ?? 0;
  const span = { start, end: start + match[0].length };
  const groups = match.groups ?? {};
  if (groups["key"] !== undefined) return { kind: "key", role: roleOf(match[0]), ...span };
  if (groups["plain"] !== undefined) return { kind: "key", role: match[0].startsWith("组长") ? "lead" : "listed", ...span };
  if (groups["other"] !== undefined) return { kind: "key", role: "none", ...span };
  if (groups["named"] !== undefined) return { kind: "verb", role: roleOf(match[0]), ...span };
  if (groups["lead"] !== undefined) return { kind: "verb", role: "lead", ...span };
  if (groups["support"] !== undefined) return { kind: "verb", role: "support", ...span };
  if (groups["duty"] !== undefined) return { kind: "verb", role: roleOfDuty(match[0]), ...span };
  if (groups["jointly"] !== undefined) return { kind: "jointly", ...span };
  if (groups["stop"] !== undefined) return { kind: "stop", ...span };
  if (groups["weak"] !== undefined) return { kind: "verb", role: roleOfWeak(match[0]), ...span };
  return { kind: "verb", role: /^(?:具体|主要|全面|统一|直接)?负责/.test(match[0]) ? "inCharge" : "listed", ...span };
}

/** The words of a clause that give roles, in order. `text` has its inner brackets masked. */
export function findOwnerMarks(text: string): OwnerMark[] {
  return Array.from(text.matchAll(marks), toMark);
}

/** Does the text hold any word of an owner clause, besides names? */
export function hasOwnerMark(text: string): boolean {
  return findOwnerMarks(text).some((mark) => mark.kind === "jointly" || ((mark.kind === "key" || mark.kind === "verb") && mark.role !== "none"));
}

/** 牵头单位：, 责任单位： … wherever it stands. */
// eslint-disable-next-line regexp/prefer-character-class -- the parts are composed
export const ownerKey = new RegExp(`${plainKeys}|(?:牵头|主办|配合|协办|参与)[:：∶]|${rank}${roleWord}(?:[和及与、/]?${roleWord}){0,3}${body}(?:[和及与、/]${body})?${persons}(?:[（(][^（()）]{0,20}[）)])?[:：∶]`);

const note = new RegExp(`^(?:负责|总|主要|第一)?${roleWord}{1,2}(?:单位|部门|方)?$`);

/** What stands in a bracket behind one name: 市发改委（牵头）. null: another name of the unit. */
export function roleOfNote(text: string): OwnerRole | null {
  return note.test(text) ? roleOf(text) : null;
}
