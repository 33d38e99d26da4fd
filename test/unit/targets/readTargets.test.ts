import { readTargets } from "#core/targets/readTargets";

/** from→to(min) unit comparator of every figure. */
const read = (text: string): string[] =>
  readTargets(text, { deadlines: [], due: null, hidden: [] }).map(
    ({ from, to, toMin, unit, comparator }) => `${from === null ? "" : `${from}→`}${toMin === null ? "" : `${toMin}-`}${to ?? ""}${unit} ${comparator}`,
  );
const names = (text: string): string[] => readTargets(text, { deadlines: [], due: null, hidden: [] }).map(({ name }) => name);

describe("readTargets", () => {
  it.each([
    // from … to
    ["企业提交资料由14项压减至3项", ["14→3项 <="]],
    ["办理时限从13个工作日缩短至10个工作日(含并联审批)", ["13→10工作日 <="]],
    ["年度纳税时间从120小时压缩至100小时以内", ["120→100小时 <="]],
    ["时间由原来的8.5个工作日压减至3—5个工作日", ["8.5→3-5工作日 <="]],
    ["网上办理率由60%提高到85%", ["60→85% >="]],
    ["满意度由九十分提升", []],
    // to
    ["将必备环节精简至3个", ["3个 <="]],
    ["将环节精简至“登记、刻章、发票”四个环节", ["4个 <="]],
    ["审批流程优化为立项、规划、施工、验收四个阶段", ["4个 ="]],
    ["条件成熟时压减为三个环节", ["3个 <="]],
    ["审批时间压减至90日以内", ["90日 <="]],
    ["平均跑动次数压减到0.3次以下", ["0.3次 <="]],
    ["亩均产值提升至320万元", ["320万元 >="]],
    ["可办率提高至100%", ["100% ="]],
    ["整改率达100%", ["100% ="]],
    ["办理时限减至5天，费用降到200元", ["5天 <=", "200元 <="]],
    ["承诺时限压缩至法定时限的30%以内", ["30% <="]],
    ["年均浓度控制在29微克每立方米以下", ["29微克每立方米 <="]],
    ["吞吐量达到20亿吨，集装箱通过能力7100万标准箱", ["20亿吨 >=", "7100万标准箱 ="]],
    ["低保标准分别提高到每人每月720元、560元", ["720元 >=", "560元 >="]],
    ["总产量保持在5亿斤以上", ["5亿斤 >="]],
    ["推动1000家企业上云，上线事项20件", ["1000家 =", "20件 ="]],
    ["淘汰4.3米焦炉产能200万吨", ["200万吨 ="]],
    // what a grant amounts to is no target, how many it reaches is
    ["给予每户补贴500元", []],
    ["开展补贴性职业技能培训不少于5万人次", ["5万人次 >="]],
    // by
    ["申请材料减少60%以上", ["60% reduceBy"]],
    ["压缩审批时限50%以上", ["50% reduceBy"]],
    ["整体通关时间压缩1/3以上", ["33.33% reduceBy"]],
    ["在法定基础上再压缩三分之一", ["33.33% reduceBy"]],
    ["办理时间压缩一半", ["50% reduceBy"]],
    ["承诺时限较法定时限压减65%", ["65% reduceBy"]],
    ["产值分别增长13%和5%以上", ["13% growBy", "5% growBy"]],
    ["企业数量扩大1倍", ["1倍 growBy"]],
    ["企业数量翻一番", ["1倍 growBy"]],
    ["占比提高5个百分点", ["5百分点 growBy"]],
    ["成本下降百分之二十", ["20% reduceBy"]],
    // limits
    ["出口查验率不超过2%", ["2% <="]],
    ["优良天数率不低于70%", ["70% >="]],
    ["浓度不高于49微克/立方米", ["49微克/立方米 <="]],
    ["审批用时控制在80个工作日以内", ["80工作日 <="]],
    ["环节不超过6个、用时不超过20个工作日", ["6个 <=", "20工作日 <="]],
    ["群众诉求解决率超过80%", ["80% >="]],
    ["用水、用气报装分别不超过4个、5个工作日", ["4工作日 <=", "5工作日 <="]],
    ["办理时间压缩为单电源15个工作日、双电源20个工作日", ["15工作日 <=", "20工作日 <="]],
    ["新增贷款50亿元以上，利率下降0.5个百分点", ["50亿元 >=", "0.5百分点 reduceBy"]],
    ["引进亿元以上项目100个，其中10亿元以上项目10个，到位资金500亿元", ["100个 =", "10个 =", "500亿元 ="]],
    ["贷款余额增速不低于40%", ["40% >="]],
    // states
    ["一般登记3个工作日办结", ["3工作日 <="]],
    ["好评率99%以上,差评整改率100%", ["99% >=", "100% ="]],
    ["70%以上政务服务事项实现“一窗受理”", ["70% >="]],
    ["在3个工作日内作出决定", ["3工作日 <="]],
    ["力争进入全国前10名", ["10名 <="]],
    // counts
    ["到年底新增国(境)外友好学校5所", ["5所 ="]],
    ["引进科技型企业15家、创新平台2个", ["15家 =", "2个 ="]],
    ["力争新增市场主体2.7万户、增长20%以上", ["2.7万户 =", "20% growBy"]],
    ["举办20期“大讲堂”", ["20期 ="]],
    ["每年培训1500人左右", ["1500人 ="]],
    ["至少建成1个观察站", ["1个 >="]],
    // counts whose verb no list knows
    ["打通断头路20条，新改建非机动车道40公里", ["20条 =", "40公里 ="]],
    ["为1200名儿童提供康复服务", ["1200名 ="]],
    ["对10个路口开展微改造，70所学校改造照明", ["10个 =", "70所 ="]],
    ["加快甲线、乙线等12条线路建设", ["12条 ="]],
    ["优化公交线路4条、5条", ["4条 =", "5条 ="]],
    ["旅游收入1万亿元，接待游客10亿人次", ["1万亿元 =", "10亿人次 ="]],
    ["资助200名青年人才，建设1到2个大型基地", ["200名 =", "1-2个 ="]],
    ["新建两所学校、三座公园", ["2所 =", "3座 ="]],
    ["新增就业1.2万以上，新增车位3,000个，抽检1.5万批次", ["1.2万 >=", "3000个 =", "1.5万批次 ="]],
    ["续建甲线、乙线等9个项目，解决照明问题2500个", ["9个 =", "2500个 ="]],
    ["改造提升35所学校，道路照明提升2万盏", ["35所 =", "2万盏 ="]],
    ["为15万名80周岁以上老人发放津贴", ["15万名 ="]],
    ["在10条以上线路实行延时服务，打通“断头路”5条", ["10条 >=", "5条 ="]],
    ["集体收入保持在人均10元以上", ["10元 >="]],
    ["投资由2020年的2.5亿元增长到3.7亿元", ["2.5→3.7亿元 >="]],
    ["新增墓穴10000穴，提升改造公路40公里", ["10000穴 =", "40公里 ="]],
    ["积极引导1000名以上毕业生就业", ["1000名 >="]],
    // forms of figures
    ["培育两个百亿级园区", ["2个 ="]],
    ["力争进入全国前十，综合排名居全省前三", ["10 <=", "3 <="]],
    ["近八成事项网办，超九成的村庄达标，1/3以上的村通车", ["80% >=", "90% >=", "33.33% >="]],
    ["用时不超过半天，压缩至半个工作日", ["0.5天 <=", "0.5工作日 <="]],
    ["占比达到50—60%，满意率达到百分之八十，整改70％", ["50-60% >=", "80% >=", "70% >="]],
    ["解决1.3万移民饮水问题，账款清偿一半以上", ["1.3万 =", "50% >="]],
    ["PM2.5浓度控制在35μg/m³以内，新建绿道30km", ["35μg/m³ <=", "30km ="]],
    ["预期寿命达到79岁，参训不少于60学时", ["79岁 >=", "60学时 >="]],
    ["创新指数达到160以上，物价指数控制在103.5以内", ["160 >=", "103.5 <="]],
    ["跃居全省前40位，达到全市前3水平", ["40位 <=", "3 <="]],
    ["覆盖率达到八成以上，占比超三成半", ["80% >=", "35% >="]],
    ["收费减半，税收较上年翻一番", ["50% reduceBy", "1倍 growBy"]],
    ["补助标准提高30元", ["30元 growBy"]],
    ["床位数达到7.5张/千人，抽检频次4次/年", ["7.5张/千人 >=", "4次/年 ="]],
    ["面积、产量、产值分别达到150亩、600吨、450万元", ["150亩 >=", "600吨 >=", "450万元 >="]],
  ])("reads %s", (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    "推行“1+1+N”机制，实行7×24小时服务",
    "完善3.0版功能，实现5G双千兆覆盖，PM2.5监测",
    "依托96963政务热线和12345平台",
    "落实《关于支持企业发展的20条措施》",
    "根据国办发〔2018〕104号文件",
    "有效落实稳定经济运行的11条措施",
    "在25个指标中树立标杆",
    "构建“15分钟服务圈”，围绕“三张清单”",
    "对1500平方米以下的项目实行告知承诺",
    "对涉及不超过150米外部电源工程的，试行承诺管理",
    "推进两证合一，做到一窗受理",
    "按投资额的10%给予补助，最高奖励50万元",
    "2019年6月底前",
    "推进八大工程、三年行动",
    "目前，全市已建成充电桩500个，普及率达到68%",
    "截至去年底，共有车辆50万辆。其中，客车40万辆，占比79%",
    "全市95%以上的村庄开展了清洁行动",
    "围绕27个重点链条、68家链主企业开展行动",
    "市财政局等8个部门联合执法，涉及12个乡镇",
    "涵盖33个大类、137个品种",
    "安排专项资金500万元，明确1名联络员",
    "加大对35岁以下青年的支持，开展0-3岁早期教育",
    "市十四届人大四次会议通过",
    "紧扣8项补短板任务",
    "设立1个工作专班，推行7个一批，坚持4个导向，满足3类标准要求",
    "落实好国务院33条、省50条、市60条稳经济政策措施",
    "营业收入首次突破1亿元的，按程序申报",
    "用足用好25亿元专项债券额度",
    "启动东延工程，全长1.38公里，投资概算1.45亿元",
    "由3个以上部门会商，对50家以上的集团实行直报",
    "开通123路公交，新开8号线",
    "进入全省第一方阵，打造三个高地",
    "制定18个方面178条措施，设置18个一级指标",
    "从基金结余中筹集2亿元",
    "实施引进5亿元、10亿元以上项目责任制",
    "推进甲园区、乙公司200万头生猪、丙公司蛋鸡加工等项目",
  ])("finds no target in %s", (text) => expect(read(text)).toEqual([]));

  it("names a figure by its subject, by what is counted, or by the subject before", () => {
    expect(names("将企业开办时间压缩到8.5个工作日内，力争压缩到5个工作日内")).toEqual(["企业开办时间", "企业开办时间"]);
    expect(names("增设10台“自助办”终端")).toEqual(["增设“自助办”终端"]);
    expect(names("随迁子女就读公办学校（含政府购买学位）的比例不低于85%")).toEqual(["随迁子女就读公办学校的比例"]);
    expect(names("进一步压缩通关时间，在上年基础上，再压缩三分之一")).toEqual(["通关时间"]);
    expect(names("简易事项100%“马上办”")).toEqual(["简易事项“马上办”"]);
  });

  it("gives a figure the nearest day before it in its sentence, else the measure's", () => {
    const text = "2019年底前，办理率达到80%，2020年底前达到90%。满意率达到95%。";
    const deadlines = ["2019年底前", "2020年底前"].map((raw) => ({
      raw, kind: "by" as const, start: null, end: `${raw.slice(0, 4)}-12-31`, recurrence: null, duration: null, otherReading: null,
      scope: "sentence" as const, span: { start: text.indexOf(raw), end: text.indexOf(raw) + raw.length },
    }));
    const targets = readTargets(text, { deadlines, due: "2021-06-30", hidden: [] });
    expect(targets.map(({ to, due }) => [to, due])).toEqual([[80, "2019-12-31"], [90, "2020-12-31"], [95, "2021-06-30"]]);
  });

  it("takes the day that follows a figure with nothing but a verb behind it", () => {
    const due = (text: string): (string | null)[] => {
      const start = text.indexOf("2021年6月底前");
      const span = { start, end: start + "2021年6月底前".length };
      const deadline = { raw: "2021年6月底前", kind: "by" as const, start: null, end: "2021-06-30", recurrence: null, duration: null, otherReading: null, scope: "sentence" as const, span };
      return readTargets(text, { deadlines: [deadline], due: null, hidden: [] }).map((target) => target.due);
    };
    expect(due("开办时间压缩至0.5天，2021年6月底前实现")).toEqual(["2021-06-30"]);
    expect(due("开办时间压缩至0.5天，2021年6月底前建立机制")).toEqual([null]);
    expect(due("开办时间压缩至0.5天。2021年6月底前实现")).toEqual([null]);
  });

  const at = (text: string, raw: string, end: string, kind: "by" | "range" = "by") => ({
    raw, kind, start: null, end, recurrence: null, duration: null, otherReading: null, scope: "sentence" as const, span: { start: text.indexOf(raw), end: text.indexOf(raw) + raw.length },
  });
  const dues = (text: string, days: readonly [string, string][], due: string | null = null): (string | null)[] =>
    readTargets(text, { deadlines: days.map(([raw, end]) => at(text, raw, end)), due, hidden: [] }).map((target) => target.due);

  it("gives each of several figures its own of as many days", () => {
    const days: [string, string][] = [["到2022年", "2022-12-31"], ["2030年", "2030-12-31"]];
    expect(dues("到2022年和2030年，合格率分别不低于22%和30%", days)).toEqual(["2022-12-31", "2030-12-31"]);
    expect(dues("到2022年和2030年，合格率不低于22%", days)).toEqual(["2030-12-31"]);
  });

  it("lets the year that opens a paragraph hold for its sentences, but not past the measure's day", () => {
    const days: [string, string][] = [["到2025年", "2025-12-31"]];
    expect(dues("到2025年，体系建成。合格率达到90%。", days)).toEqual(["2025-12-31"]);
    expect(dues("到2025年，体系建成。合格率达到90%。", days, "2024-06-30")).toEqual(["2024-06-30"]);
    expect(dues("到2025年，体系建成。\n合格率达到90%。", days)).toEqual([null]);
    expect(dues("体系到2025年建成。合格率达到90%。", days)).toEqual([null]);
  });

  it("finds no target in what a sentence tells of a time before the document", () => {
    const read2 = (text: string) => readTargets(text, { deadlines: [], due: null, hidden: [], reference: "2023-05-01" }).map(({ to }) => to);
    expect(read2("2022年，完成改造500户。新增学位200个。")).toEqual([200]);
    expect(read2("“十三五”期间，建成公园30个。“十四五”期间，建成公园40个。")).toEqual([40]);
    expect(read2("2023年，完成改造500户。")).toEqual([500]);
  });

  it("names a count by what follows it, and each of several figures by its own subject", () => {
    expect(names("培养不少于10名视野开阔、勇于创新的学者")).toEqual(["培养视野开阔、勇于创新的学者"]);
    expect(names("全县不少于2.5%的老年人接受照料")).toEqual(["全县老年人接受照料"]);
    expect(names("面积、产量分别达到150亩、600吨")).toEqual(["面积", "产量"]);
    expect(names("新增种养100亩，累计达450亩")).toEqual(["新增种养", "新增种养"]);
    expect(names("救助标准提高至3万元")).toEqual(["救助标准"]);
  });

  it("does not read what is hidden, and points at the words of each figure", () => {
    const text = "审批时间压减至3天。（责任单位：满意率95%以上办公室）";
    const [target, ...rest] = readTargets(text, { deadlines: [], due: null, hidden: [{ start: 10, end: text.length }] });
    expect(rest).toEqual([]);
    expect(text.slice(target!.span.start, target!.span.end)).toBe("审批时间压减至3天");
    expect(target!.raw).toBe("审批时间压减至3天");
  });

  it("names a figure by its subject, not by the baseline or the rhythm", () => {
    expect(names("审批时限在法定时限基础上压缩60%")).toEqual(["审批时限"]);
    expect(names("直接融资规模突破50亿元，年均增长10%左右")).toEqual(["直接融资规模", "直接融资规模"]);
  });
});
