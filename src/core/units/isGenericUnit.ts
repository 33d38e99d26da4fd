import { foldName } from "./unitWords.ts";

// Groups are recognised by how they are built, not from a list: 各…, …有关部门, level words without a name.
const groupNoun = "(?:部门|单位|机构|企业|公司|委办局|厅局|处室|科室|地方|地区|方面|院校|高校|学校|银行|协会|商会|组织|平台|主体|成员|局|办|园区|开发区|功能区|街道|乡镇|镇街|镇|县|市|区|州)";
// No single body is called 各 or 有关; only 各界 is no group of units.
const withEach = /各(?!界)/;
const withRelated = new RegExp(`(?:有关|相关|其他|其它|涉及|对口)的?(?:职能|行业|业务|主管|监管|责任|牵头|成员|审批|执法|市级|市直|省级|区级|县级|涉企|中央|金融|国有|垂直|管理|直属|政府|党政)*(?:委办局|${groupNoun})`);
const relatedKind = new RegExp(`^(?:有关|相关|其他|其它|涉及|对口|所有|全体|辖区|辖内)\\S{0,12}${groupNoun}$`);
// A single firm is called 公司 or 集团, a single body 局 or 委.
const kindEnding = /^\S{2,}(?:企业|部门|单位|机构|院校|高校)$/;
// 县（市、区）营商环境局, 区县财政局: the same body of every county.
const everyCounty = /^(?:[省市区县州旗]（[、市区县州旗]+）|(?:县市区|市县区|区市县|区县|县区|市县|市州|县乡|旗县区?)\S)/;
const groupEnding = /(?:成员单位|直属部门|直属单位|直属机构|所属单位|下属单位|职能部门|主管部门|监管部门|审批部门|执法部门|管理部门|业务部门|责任部门|责任单位|牵头单位|牵头部门|配合单位|窗口单位|地方政府|金融机构|商业银行|银行机构|保险机构|行业协会商会|指标单位|[省市区县州旗国][直级属](?:党政|机关|行政|党群|行业|执法)*(?:部门|单位|机关|企业|国企|机构)|中省直单位|驻\S{1,3}单位|各级|有关方面|所有单位|全体单位|实施单位|工作专班成员)$/;
const levelLetters = "(?:自治|民族)?[省市区县州旗盟乡镇]";
// 区市县, 县（市、区）政府, 乡镇（街道）, 市（州）人民政府: two levels or more and no name.
const levelsOnly = new RegExp(`^(?:设区的?市|县级市|${levelLetters}|街道|园区|开发区|功能区|先导区|新区|管委会|办事处|街办|管理区|社区|村|[（）、,，/])+(?:级)?(?:党委|党工委|人民)?(?:和)?(?:政府|党委政府|党委、政府|管委会|办事处|街道办事处|街道办|机关|部门|单位)?(?:（\\S{1,10}）)?$`);
const areaGroups = /^(?:(?:乡镇|镇街|镇村|街镇|区县|县区|市县|市区县|县市区|区市县|市州|州市|旗县区|旗县|园区|功能区|先导区|功能园区|产业园区|开放先导区|产业功能区|地方|属地|乡镇街道|镇街道|街道|村社区|街乡|街道乡镇|县级|区级|乡级|县乡|地方各级|各级)(?:各级)?(?:人民政府|政府|党委政府|党委|党工委|管委会|办事处|街办|部门)?|街道办事处|街道办|乡镇人民政府|县级人民政府|县区人民政府)$/;

/** Groups that are no single unit and cannot be held to account as one: 市直各有关单位, 各区（市）县. */
export function isGenericUnit(name: string): boolean {
  const folded = foldName(name);
  if (folded.length < 2 || folded.length > 40) return false;
  return withEach.test(folded) || withRelated.test(folded) || relatedKind.test(folded) || kindEnding.test(folded) || everyCounty.test(folded) || groupEnding.test(folded) || areaGroups.test(folded) || isLevelsOnly(folded);
}

function isLevelsOnly(folded: string): boolean {
  const levels = folded.match(/[省市区县州旗盟乡镇]|街道|管委会/g) ?? [];
  return levels.length >= 2 && levelsOnly.test(folded) && !/^[省市区县](?:政府|人民政府)/.test(folded);
}
