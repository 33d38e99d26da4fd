/** Verbs by which a figure goes down, longest first so that 压减 is not read as 减. */
export const reducing = "压减|压缩|缩短|减少|降低|精简|下降|缩减|简化|压降|削减|缩小|减半";
/** Verbs by which a figure goes up. */
export const raising = "提高|提升|增长|增加|扩大|上升|递增|翻";
/** Verbs that settle a figure without saying up or down. */
export const settling = "优化|整合|调整|合并|归并|设定|设置|分|划分|统一|固定";

/** The figure may not be exceeded. */
export const ceiling = "不超过?|不得超过|不高于|不多于|不大于|不长于|(?<![不得])(?:低于|少于|小于)|控制在|限制在|压控在|最多|至多";
/** The figure must be reached. */
export const floor = "不低于|不得低于|不少于|不得少于|不小于|(?<![不得])(?:超过|高于|大于|多于|超)|(?<![通经超越透不])过|逾|突破|至少|达到|达|保持在|稳定在|维持在|确保在";

/** Verbs whose object is counted: so many of them shall come about. */
export const producing =
  "新增|增设|新建|新设|增建|建成|建设|打造|培育|引进|引育|招引|培养|培训|举办|召开|开展|组织|选派|创建|设立|组建|推出|发布|评选|完成|实现|认定|形成|布局|改造|孵化|落地|签约|吸引|发展|集聚|选树|遴选|申报|争取|走访|投放|发放|累计|总计|共计|每年|全年|招聘|供应|筹集|建立|创成|开通|整治|推广|接入|配备|招收|入驻|办好|到位|上线|推动|淘汰|关停|拆除|清退|盘活|栽植|安装|铺设|更换|实施|研发|攻克|突破|新发现|制修订|惠及|接待|招生|取消|升规|储备|归集|治理|修复|开工|总产值|营业收入|营收|产值|投资额|投资";

/** Nouns that a share belongs to: 网上可办率, 满意度, 占比. */
export const shares = "比例|占比|比重|水平|份额|覆盖|指数|[率度面]";
const shareEnd = new RegExp(`(?:${shares})(?:[为是在均要]|力争|确保|全部|实现|完成){0,3}$`, "u");

/** Whether words end in a noun that a share belongs to: the share is its state, no change. */
export function endsInShare(words: string): boolean {
  return shareEnd.test(words);
}

/** Money handed out or a rate of charge is a condition of the policy, no figure to be reached. */
export const grants =
  /给予|补助|补贴|奖励|资助|贴息|减免|返还|优惠|减按|扣除|出资|持股|占股|控股|罚款|处以|保费|缓缴|计提|拨付|最高可?(?:按|给)|限额|贴费|奖补/u;

/** What cannot be a figure's noun: names of sets that documents count but nobody has to reach. */
export const namedSets = /^(?:大(?![型规中])|方面|领域|板块|(?:[一二三四]级|核心|主要)?指标|层级|维度|环境|条措施|关键|重点任务|体系|原则|坚持|一批|导向|转变|到位|必须|严禁|(?:工作)?专班|工作组|领导小组|台账|清单|机制|人大|政协|全会|会议|党代|中央)/u;

/** Words right before a count that name what is there already, or what the task goes by: 围绕8个领域, 涉及12个部门, 在25个指标中. */
export const given =
  /(?:落实|贯彻|执行|坚持|做到|满足|符合|提交|按照?|根据|围绕|聚焦|依托|依靠|涉及|涵盖|包括|包含|含|共有|共|现有|拥有|具有|分为|[分以由从在等与同比这该]|通过|借助|利用|对照|对标|紧扣|结合|上述|其他|其余|原有|[原近满是上下中内外后前第年月]|同时|连续|累计满|每满|(?<![建设配])有|约定|指定|明确|确定|每)$/u;

/** 已建成, 已达到: what has been reached before the policy, whatever verb follows. */
export const reached = /(?:已经?|均已)(?:全部|累计|基本|陆续|超额|提前)?(?:[达建超增降压由从开]|完成|实现|形成|培育|突破|提高|提升|有(?!关))[^,;、的]{0,20}$/u;
/** 目前, 现有, 截至 …, 开展了: what is, unless a verb of change follows. */
export const past = /(?:目前|现有|截[至止]|近年来?|以来|曾|[建成展施现得完用设立]了)[^,;]{0,40}$/u;
/** The same said once for a sentence: 截至去年底，…，…. */
export const pastSentence = /(?:^|[,;:。])(?:截[至止]|目前|近年来|现已)[^。◇]*$/u;
/** 村庄开展了清洁行动 */
export const pastVerb = /(?:开展|完成|实现|取得|建立|建成|达成|出台|形成|召开)了/u;
/** Words that turn from what is to what is to be. */
export const turning = /[◇由从]|基础上|力争|确保|争取|[高升加减短低少缩大扩][到至]/u;

/** Work that is done on what is counted: …等12条线路建设, 300户…进行改造. */
export const worked = /建设|改造|整治|修复|治理|开工|竣工|投产|达产|落地|实施|升级|验收|签约|创建|投用|投入使用|完工|开放|清零|纳入|达标|覆盖|实行|推行|执行|进行|开展|提供|配备|安装|试点|防控|管护/u;

/** Bodies and areas that a text counts to say who takes part: 等12个部门, 全市9个区. */
export const parties = /^(?:部门|单位|委办局|成员|[省市区县](?![级直属辖域])|乡镇|街道|地区|功能区|开发区|城市|国家|领域|方面|维度|环节|阶段)/u;

/** Nouns of money earned, made or moved; money set aside (专项资金500万元) is a means. */
export const sums = /(?:收入|营收|产值|增加值|总额|总量|总值|规模|销售额|交易额|成交额|零售额|进出口额?|出口额?|税收|利润|余额|贷款|投资|融资额?|投资额|到位资金|引资)$/u;
