import { simplify } from "#core/text/simplify";
import { answers, statusWords, type StatusReading } from "./statusWords.data.ts";

export type { StatusReading } from "./statusWords.data.ts";

const nothing: StatusReading = { status: null, judgement: null };
/** A status is a word, not a story. */
const longestWord = 16;

/** Key of a status word: without spaces, brackets and closing punctuation, in lower case. */
export function statusKey(text: string): string {
  return simplify(text.normalize("NFKC").toLowerCase()).replace(/[\s()[\]【】〔〕"“”'’.。!,;、:_-]+/gu, "");
}

/**
 * Reads a status word; null where it is none of the vocabulary. `asked` says that the header asks a yes-or-no question,
 * so that 是 and √ are answers.
 */
export function readStatus(text: string, asked = false): StatusReading | null {
  const key = statusKey(text);
  if (key === "") return nothing;
  const known = statusWords.get(key) ?? readChecked(text) ?? readAnswer(key, asked) ?? readAspect(key) ?? readQualified(text) ?? readTwoTongues(text);
  return known ?? (key.length <= longestWord ? readInside(key) : null);
}

/** True for a word of the vocabulary itself, or a mark: what a column must hold to be taken for the status. */
export function isStatusWord(text: string): boolean {
  const key = statusKey(text);
  return statusWords.has(key) || answers.has(key) || readAspect(key) !== null || readTwoTongues(text) !== null;
}

const handling = "(?:办理?|处理|处置|整改|整治|审核|审批|复核|核实|验收|确认|签收|受理|分办|转办|流转|解决|销号|反馈|答复|回复|报送|提交|上报|协调|跟进|落实|执行|实施|推进|建设|施工|启动|开工|核查|整理|修订|起草|化解|治理|调处|排查|采购|招标|审理|研究|调研|论证)";
const finishing = "(?:处理|处置|整改|整治|解决|兑现|答复|回复|反馈|办复|办|闭环|归档|上线|交付|投用|投运|发布|印发|出台|报送|提交|上报|落实|核销|化解|清零|清退|拆除|治理|调处|缴清|收回)(?:完毕|完成|到位)?";

/** The verbs of handling a task as 待…, …中 and 已…: not begun, going on, over. */
const aspects: readonly (StatusReading & { pattern: RegExp })[] = [
  // What waits to be looked at has been worked on.
  { pattern: /^(?:待|等待|尚待|申请|已申请|拟申请|报请|提请)(?:验收|审核|审批|复核|核实|核查|确认|销号|归档|反馈|答复|回复|报送|提交|上报|评审)$/u, status: "inProgress", judgement: null },
  { pattern: new RegExp(`^(?:待|等待|尚待|暂未|尚未|还未|未)(?:开始|启动)?${handling}$`, "u"), status: "notStarted", judgement: null },
  { pattern: new RegExp(`^(?:正在|正)?(?:进行|抓紧|加快|持续)?${handling}中$|^(?:正在|正)(?:进行|抓紧|加快)?${handling}$`, "u"), status: "inProgress", judgement: null },
  { pattern: new RegExp(`^(?:已|已经|均已|全部|全部已)${finishing}$|^闭环$|^(?:已经?)?[做干办搞修建弄][完好成]了?$`, "u"), status: "done", judgement: null },
];

function readAspect(key: string): StatusReading | null {
  return key.length > 12 ? null : (aspects.find(({ pattern }) => pattern.test(key)) ?? null);
}

/** 进行中 In progress: the Chinese words. */
function readTwoTongues(text: string): StatusReading | null {
  const key = statusKey(text);
  const chinese = key.replace(/[a-z]+/gu, "");
  return chinese === "" || chinese === key ? null : (statusWords.get(chinese) ?? readAspect(chinese));
}

/** ☑已完成 □进行中: the box that is ticked; 已完成√ is what it says. */
function readChecked(text: string): StatusReading | null {
  const ticked = /[□☐]/u.test(text) ? /[☑■√✓✔☒]\s*([\u4E00-\u9FFF]{2,8})/u.exec(text)?.[1] : /^([\u4E00-\u9FFF]{2,8})\s*[√✓✔☑]$/u.exec(text.trim())?.[1];
  return ticked === undefined ? null : (statusWords.get(statusKey(ticked)) ?? readAspect(statusKey(ticked)));
}

function readAnswer(key: string, asked: boolean): StatusReading | null {
  const status = answers.get(key);
  // √ and × answer wherever they stand; 是, 1 and the like only where a question was asked.
  return status !== undefined && (asked || /^[√✓✔☑×✗✘☐]$/u.test(key)) ? { status, judgement: null } : null;
}

/** 已完成（6月底）, 办结，报告已上报: the words before the first bracket or stop. */
function readQualified(text: string): StatusReading | null {
  const [lead = ""] = text.trim().split(/[（(，,。；;：:\n]/u, 1);
  const key = statusKey(lead);
  return key === "" ? null : (statusWords.get(key) ?? null);
}

interface InsideRule extends StatusReading {
  pattern: RegExp;
}

/** Word parts that decide a short phrase of several; the first that fits wins, denials before what they deny. */
const insideRules: readonly InsideRule[] = [
  { pattern: /退回|不予|返工|重办|补办/u, status: "returned", judgement: null },
  { pattern: /取消|终止|撤销|不再|作废|移出/u, status: "cancelled", judgement: null },
  { pattern: /暂停|暂缓|中止|搁置|停工|缓建/u, status: "paused", judgement: null },
  { pattern: /[未没不]有?达|欠(?:序时|进度)|滞后|落后|缓慢|慢于/u, status: "inProgress", judgement: "behind" },
  { pattern: /^已?(?:逾期|超期|超时)\d{1,4}个?(?:[天日月]|工作日)$/u, status: "inProgress", judgement: "overdue" },
  { pattern: /(?:逾期|超期|到期).{0,12}未|未[^未]{0,12}(?:逾期|超期)/u, status: "inProgress", judgement: "overdue" },
  { pattern: /[未没](?:有|能|能够)?(?:全部|完全|全面|按期|按时|如期|及时)?(?:完成|办结|销号|落实到位|整改到位|[做干办]完)|部分|基本|阶段/u, status: "inProgress", judgement: null },
  { pattern: /[未没待拟]有?(?:启动|开工|开展|开始|实施|动工|推进|办理)/u, status: "notStarted", judgement: null },
  { pattern: /(?:达到?|按|符合|超|快于)(?:序时|进度|时序)/u, status: "inProgress", judgement: "onSchedule" },
  { pattern: /^(?:已经|已|全部|全面|均已|提前|超额|按期|按时|如期|逾期|超期|整体)*(?:完成|办结|销号|完结|竣工|落实到位|整改到位)(?:任务|工作|目标|整改|情况)*[啦了]?$/u, status: "done", judgement: null },
  { pattern: /(?:均|全部)?已(?:经|全部|全面)?(?:完成|办结|销号|落实到位|整改到位)$/u, status: "done", judgement: null },
  { pattern: /(?:完成|办结|销号)率?100%$|100%(?:完成)?$/u, status: "done", judgement: null },
  { pattern: /完成率?\d{1,2}(?:\.\d+)?%$/u, status: "inProgress", judgement: null },
  { pattern: /^(?!集中|适中|其中|居中)[\u4E00-\u9FFF]{2,4}中$/u, status: "inProgress", judgement: null },
  { pattern: /正在|推进|进行|持续|长期|常态|办理中|实施中|整改中|启动|开工|开展/u, status: "inProgress", judgement: null },
];

function readInside(key: string): StatusReading | null {
  return insideRules.find(({ pattern }) => pattern.test(key)) ?? null;
}
