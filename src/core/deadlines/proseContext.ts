/**
 * What stands beside a date in a sentence decides what the date is. The expressions read a few characters before it
 * (ending at `$`) or behind it (beginning at `^`).
 */

/** The day that something is measured from, not the day by which it is due. */
export const comparedBefore = /(?:(?<!占)比|[较与同和按为是占以]|超过|[高低]于|达到)(?:全[省市县区国])?$/u;
export const measuredBefore = /(?:(?<!占)比|[较与同])$|相比$/u;
export const baselineAfter = /^的?(?:全[省市县区国])?(?:基础|末?水平|基[数期]|底数|同期|数据|情况|标准|规模(?!以上)|相[比较]|为基)/u;
/** 由2017年的7种压减至4种: the figure from which, unless 到 says that it is the one to reach. */
export const figureAfter = /^的\d/u;

/** The year is part of a name: 2018年行动方案, 2023年“…”活动, 2019年版. */
export const nameAfter =
  /^度?(?:["《(版]|第\d{1,2}[批届期次]|修订|印发|发布|颁布|下发|[^,;。:\n]{0,12}?(?:行动方案|行动计划|工作方案|实施方案|工作要点|工作计划|任务清单|实施意见|攻坚行动|专项行动|考核办法|大竞赛|规划纲要|三年行动|指导目录|负面清单|政府工作报告|工作会议|[一二]号文件))/u;
/** 2022年度考核, 2022年重点任务: the year's own, with no task behind it. */
export const yearlyAfter =
  /^度?(?!完成|建成|实现|开展|启动|[推新力将对]|组织|制定|全面)[^,;。:\n]{0,8}?(?:评价|考核|重点任务|目标任务|工作任务|重点工作|预算|决算)(?:$|[,;。、工中为的纳])/u;
/** 三年行动(2020-2022年): the years are part of the name before them. */
export const namedBefore = /(?:行动|计划|规划|方案|纲要|工程|要点|意见|清单)["》]?\($/u;

/** How long a rule is valid is no task. */
export const validityBefore = /(?:有效|执行|实施|适用|优惠|试点)(?:时间|期限?)(?:延长|延续|[为是]|自[^,;。]{0,12})?$/u;
/** What the firm enjoys for three years is no limit of the office. */
export const benefitAfter = /^(?:[的免减未无按]|享受|给予|每年|累计|连续|不得|有效|发生)/u;

/** Verbs of a task: with one of them behind it a bare year is a limit wherever it stands. */
export const taskAfter =
  /^(?:[要应须再]|力争|确保|争取|全面|全部|基本|率先|逐步)?(?:完成|建成|开工|竣工|投产|投用|启动|实现|达|提高|提升|压[减缩]|缩短|降[至低]|减[至少]|新[增建]|培育|推广|覆盖|上线|取消)/u;
/** 2000年底前建成的住宅: the date describes things, the task is another. 建成一批…的 is a task. */
export const describesAfter =
  /^[^,;。\n]{0,8}?(?:(?:建成|设立|成立|注册|登记|批准|竣工|毕业|入库|投产|投用|发生|出生|出让|备案|开工|出台|印发|制定|发布|存续|到期|到龄|在建|参保)的(?!通知|工作)|(?:取得|签订|参加|办理|购买|缴纳|领取|核发|颁发|招用|招聘|吸纳|新设立?)[^,;。\n一全各\d]{0,6}的)/u;

/** 近三年, 已于2020年: what has been. */
export const pastBefore = /[近曾已原自]$|过去$|此前$/u;
export const pastAfter = /^[^,;。\n]{0,6}?(?:已|以来)/u;

/** What may stand before a year that is no part of a name. */
export const clauseStart = /(?:^|[,;。、:()\n"!?到在于至将并力且要应须需即率量数间额例比度限长积面值会拟]|争取|力争|力求|务必|确保|计划|其中|预计|目标|任务)$/u;
