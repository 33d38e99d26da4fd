import type { Role } from "./model.ts";

/** What the words before a head say of it; the first that fits holds. */
type Choice = readonly [before: RegExp, role: Role | null, weight: number, also?: readonly [Role, number]];

/**
 * The last word of a header says what kind of thing stands below, the words before it say which: 牵头抓总 + 单位, 答复 + 时限.
 * Read where no habit of `headerRules` fits; a guess, so no row is taken for a header on its account alone.
 */
export interface HeaderHead {
  /** The header's end. */
  pattern: RegExp;
  choices: readonly Choice[];
}

const any = /^/u;
const notOurs = /督查|督办|督导|督察|监督|监管|考核|评估|验收|审核|检查|指导|来文|发文|填报|上报|报送|报告|统计|登记|录入|挂牌|授牌|提出|被|监理|供货|(?:需求|受益|申请|服务)(?:主体|企业|方|对象)/u;
/** Where it lies, not who does it. */
const located = /所在|所处|位于|发生|(?:所属|涉及|覆盖|对接|联系|包联|挂联|挂钩|帮扶|落地)(?:乡镇|镇街|街道|社区|村|县区?|区县?|市州?|地)/u;
const leading = /牵头|抓总|组长|主办|主责|主管|主要|第一|首|承|负责|统筹|归口|领办|业主|组织/u;
const helping = /配合|协|成员|[列出]席|与会|参[与加]|共同|支[持撑]|会[办商同]|联合|其他|其余|辅助|关联|帮/u;
const before = /^上|^前|^往/u;
const after = /^下|^后续|^接下来/u;
/** What it is asked of: 是否办结, not 是否采纳. */
const doing = /完成|完工|竣工|办|结|改|落实|到位|解决|销|达|开工|启动|实施|推进|交付|兑现|化解|见效|上线|投用|建成|闭环|执行|拆|清|迁|签|印发|出台|发布|提交|上报|整治|修|息/u;
const judged = /验收|复测|复检|复验|抽检|回头看|检查|追踪|回访|复查|复核|核查|认定|销号|核验|审核|审查|督[查办导]|考核/u;

function head(ending: string, ...choices: Choice[]): HeaderHead {
  return { pattern: new RegExp(`(?:${ending})$`, "u"), choices };
}

export const headerHeads: readonly HeaderHead[] = [
  head("计数项.*|求和项.*|平均值项.*|行标签|列标签", [any, null, 1]),
  head("率|百分比|比例|完成数.*任务数", [/完成|进度|办结|销号|整改|兑现|落实|推进|达标|开工|修复|治理|化解|处置|签约/u, "progress", 0.8], [any, null, 0.6]),
  head("(?:目标|完成|指标|实际|计划|数)值|总?数|数量|[个件项次人户台天条家]数|金额|投资|规模|面积|长度|比重|排名|名次|得分|扣分|加分|评分|总分", [any, null, 0.6]),
  head("(?:是否|有无|能否).*|.*(?:与否|没有)", [judged, "acceptance", 0.75], [/逾期|超期|延期|满意|涉密|公开|重点|新增|需/u, null, 0.6], [doing, "status", 0.7], [/^(?:是否|有无|能否)/u, null, 0.6], [any, "status", 0.7]),
  head("打[√勾对]|划[√勾]|√", [any, "status", 0.75]),
  head("自评|自查|评价|评定|研判|判断|预警|比对|比较|相比", [/进度|进展|完成|推进|计划|序时|时序|灯|达标|目标|风险/u, "status", 0.7], [any, null, 0.5]),
  head("待办|要办|代办|今日事", [any, "task", 0.75]),
  head("领导", [any, "leader", 0.75]),
  head(".*(?:何时|啥时|几时|什么时候|多久).*", [any, "deadline", 0.7]),
  head(".*谁(?:来)?(?:干|办|做|管|负责|落实|牵头|主办|帮|配合|协助|参与).*", [helping, "responsible", 0.7], [any, "lead", 0.7]),
  head("(?:卡|难|堵|差|缺)在?(?:哪|什么|啥|何处).*", [any, "problem", 0.75]),
  head("完成没|[完办]了?没[有完办]?|好没好|完成了吗", [any, "status", 0.7]),
  head(".*(?:干|办|做|抓|得|进展|现在)(?:得)?(?:怎么样|怎样|咋样|如何).*", [any, "progressNote", 0.7, ["status", 0.42]]),
  head(".*(?:做|干|办|推进)?到(?:了)?(?:哪一?步|什么程度|哪了).*", [any, "progressNote", 0.7]),
  head("项目法人|法人|业主", [any, "lead", 0.75]),
  head("(?:[局部处科股所站队行]|秘书)长|主任|主席|科级干部", [notOurs, null, 0.6], [any, "unitLeader", 0.7]),
  head("书记|组长|[省市县区镇州]长|院长|校长|总师|老总|领办人|领衔人", [any, "leader", 0.6]),
  head("人|人员|[专联信]员|经理|同志|对接人|秘书|干部|班主任|电话|手机|邮箱|微信", [any, "contact", 0.6]),
  head(
    "单位|部门|机构|处室|科室|股室|室|司局|局|处|科|股|办|中心|公司|集团|支部|党委|党组|学院|院系|系|所|站|队|专班|组|政府|街道|乡镇|镇街|村|社区|企业|主体|医院|学校|高校|银行|协会|园区|责任者|[省市县区]级|牵头|落实",
    [located, null, 0.75], [notOurs, null, 0.6], [/联络|联系|对接/u, "contact", 0.6], [helping, "responsible", 0.85], [/主管/u, "lead", 0.7], [leading, "lead", 0.8], [any, "responsible", 0.62],
  ),
  head(
    "时间|时限|期限|日期|节点|时点|时刻|年份|月份|时段|底线|期|日|周期|工期|年限|进度安排|时间段",
    [/(?:当前|目前|现|所处).*节点/u, "progressNote", 0.6, ["status", 0.5]], [/实际|真实|实完|办复/u, "completedOn", 0.85], [/调整|延期|延长|延后|展期|变更|顺延|新|修订/u, "extendedTo", 0.8],
    [/开始|启动|开工|起始|^起|立项|交办|下达|批示|签收|填|更新|报送|登记|会议|受理|发文|印发|^收|来|发现|发生|提出|转|派|接|上次|检查|复查|复核|核查|回访|成立|出生/u, null, 0.8],
    [/计划|要求|规定|完成|办结|答复|反馈|处置|整改|兑现|办理|限|截|最迟|最晚|结束|竣工|达标|交付|预期|预计|承诺|目标|阶段|实施|建设|推进|销号|回复|时$|节点|应/u, "deadline", 0.75],
    [any, "deadline", 0.5],
  ),
  head("实际", [any, "completedOn", 0.6, ["progressNote", 0.5]]),
  head("完成|竣工|办结|完工|结束", [/实际/u, "completedOn", 0.85], [/调整|延期|延后|展期|变更|顺延|修订/u, "extendedTo", 0.8], [/计划|预计|要求|应|拟|最迟|原定?|承诺|目标|规定|约定|限/u, "deadline", 0.75], [any, "progressNote", 0.6, ["deadline", 0.5]]),
  head("起|始", [/起止|时|日|期|计划|实际|预计/u, null, 0.8]),
  head("止|终|完", [/实际/u, "completedOn", 0.8], [/计划|预计|起止|时|日|期|完成/u, "deadline", 0.75]),
  head("标志|标记", [any, "status", 0.4]),
  head("状态|态势|形势|标识|灯|灯号|颜色|结案|闭环|完成否|与否|情况\\?", [judged, "acceptance", 0.7], [any, "status", 0.72]),
  head("情况|状况|近况|[回答办]复|响应|回应|成果|收获|现状|进展|动态|成效|反馈|落实|实绩|业绩|效果|战果|得怎样|得如何|进行时", [/标志|代表|预期|拟达/u, null, 0.6], [before, "previousNote", 0.8], [after, "nextStep", 0.8], [judged, "acceptance", 0.7], [any, "progressNote", 0.72, ["status", 0.5]]),
  head("进度|进程|进展度", [before, "previousNote", 0.8], [after, "nextStep", 0.8], [any, "progress", 0.62, ["progressNote", 0.6]]),
  head("结果|结论|意见", [judged, "acceptance", 0.75], [/办理|处置|处理|整改|落实|答复|完成|推进|实施|执行/u, "progressNote", 0.7, ["status", 0.5]], [/意见$|结论$|考核|评估|评审|考评|测评|检测|监测|评价|满意/u, null, 0.5], [any, "progressNote", 0.5]),
  head("计划|打算|安排|步骤|目标", [after, "nextStep", 0.85], [/打算$/u, "nextStep", 0.75], [/预期|最终|总|年度|目标/u, "task", 0.5], [any, "action", 0.55, ["deadline", 0.54]]),
  head("预计", [any, "deadline", 0.54]),
  head("(?:原因|根因|根源|成因|症结|差距|困难|风险|瓶颈|障碍|短板|弱项|堵点|卡点|难题)(?:分析|剖析)?|提示|事项请示|诉求建议", [any, "problem", 0.8]),
  head("(?:阻塞|卡滞|受阻|遗留|待协调|待决|待解决)(?:项|点|事项|问题)?", [any, "problem", 0.8]),
  head("(?:审计|内审|检查|巡[察视]|督查|排查|暗访|评估).{0,4}发现", [any, "problem", 0.75, ["task", 0.6]]),
  head("问题(?:表现|点位|情形|说明|概述|简述|线索)?|隐患|缺陷|不足|漏洞|风险点|(?:问题|困难|意见)建议", [any, "problem", 0.75, ["task", 0.6]]),
  head("来源|依据|出处|文件|会议|会议.?[届期会]?次|批示|渠道|文号|条款", [any, "source", 0.75]),
  head("方向", [/整改|努力|改进|推进/u, "action", 0.6], [any, "category", 0.6]),
  head("类别|类型|类|领域|板块|层面|模块|属性|维度|专题|主题|主线|方向|战线|篇", [any, "category", 0.75]),
  head("要求", [/整改|落实|办理|工作|任务|推进|督办|处置|处理/u, "action", 0.6], [any, null, 0.5]),
  head("等级|级别|程度|标准|形式|频次|频率|方式|性质|地点|地址|位置|区域|范围|满意度|说法|指标|指标值", [any, null, 0.75]),
  head("分值|权重|赋分|标准分|总分值", [any, "weight", 0.85]),
  head("材料|资料|附件|凭证|证据|链接|照片|图片|文档", [any, "evidence", 0.8]),
  head("里程碑|节点成果|阶段成果|路标", [any, "action", 0.6]),
  head("[检测考评审]\\S{1,2}项", [any, "category", 0.55]),
  head("环节|阶段", [/当前|目前|现|所处/u, "status", 0.6], [any, "task", 0.6]),
  head("备注|说明|附注|注释", [/未|滞后|问题|困难/u, "problem", 0.8], [/任务|事项|工作|需求|项目/u, "task", 0.75], [/进展|进度|完成|情况/u, "progressNote", 0.75], [any, "remark", 0.8]),
  head("措施|举措|做法|办法|规则|手段|策略|方法|路径|抓手|方案|对策|(?:怎么|怎样|如何)[干办做抓]|路线图", [any, "action", 0.75]),
  head("编号|序号|号|编码|代码|序", [/条款|举措|措施|政策|方案/u, "measureKey", 0.8], [any, "sequence", 0.7]),
  head("内容", [/[回答]复|反馈|进展|完成/u, "progressNote", 0.7], [any, "task", 0.78]),
  head("任务|事项|诉求|摘要|要点|描述|表现|事情|工单|承诺|清单|干什么|做什么|要事|大事|小事|实事|抓什么", [any, "task", 0.78]),
  head("建议", [/处置|处理|整改|改进|解决|应对/u, "action", 0.7], [any, "task", 0.72]),
  head("重点", [/年度|阶段|本[年月季]|下/u, null, 0.5], [any, "task", 0.6, ["category", 0.55]]),
  head("(?:整改|纠正|应对|改进|补救)行动", [any, "action", 0.75]),
  head("工作|项目|工程|行动|活动|课题|议题|议案|提案|建议|任务书|标题|题目|(?:任务|项目|工程|事项|工作|活动)(?:名称|简称|全称)|事", [any, "task", 0.72]),
  // The first word, where nobody knows the last: 配合警种, 责任网格.
  { pattern: /^(?:配合|协办|协助|协同|参与|参加|会办|会同).{1,4}$/u, choices: [[any, "responsible", 0.6]] },
  { pattern: /^(?:牵头|主办|主责|承办|负责|责任|承担).{1,4}$/u, choices: [[any, "responsible", 0.55, ["contact", 0.4]]] },
];
