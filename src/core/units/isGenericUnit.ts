import { foldName } from "./unitWords.ts";

// Groups are recognised by how they are built, not from a list: 各…, …有关部门, level words without a name.
// No single body is called 各; only 各界, 各项, 各种 are no groups of units.
const withEach = /各(?![界项种自])/;
const groupNoun = "(?:部门|单位|机构|企业|公司|委办局|厅局|处室|科室|地方|地区|方面|院校|高校|学校|银行|协会|商会|组织|平台|主体|成员|园区|街道|乡镇|镇街|[局办区镇县市州])";
const withRelated = /(?:有关|相关|其他|其它|涉及|对口)的?(?:职能|行业|业务|主管|监管|责任|牵头|成员|审批|执法|[省市区县州][级直]|涉企|中央|金融|国有|垂直|管理|直属|政府|党政){0,4}(?:部门|单位|机构|企业|公司|委办局|厅局|处室|科室|地方|地区|方面|院校|高校|学校|银行|协会|商会|组织|平台|主体|成员|园区|开发区|功能区|街道|乡镇|镇街|[局办镇县市区州盟旗])/;
const relatedKind = new RegExp(`^(?:有关|相关|其他|其它|涉及|对口|所有|全体|辖区|辖内)\\S{0,12}${groupNoun}$`);
// A single firm is called 公司 or 集团, a single body 局 or 委.
const kindEnding = /^\S{2,}(?:企业|部门|单位|机构|院校|高校)$/;
const groupEnding = /(?:地方政府|(?<!农村|城市|信用)商业银行|行业协会商会|[省市区县州旗国][直级属](?:机关|国企)|各级|有关方面|成员)$/;
// 县（市、区）营商环境局, 区县财政局: the same body of every county.
const everyCounty = /^(?:[省市区县州旗]（[、市区县州旗]+）|(?:县市区|市县区|区市县|区县|县区|市县|市州|县乡(?!村)|旗县区?)\S)/;
// 区市县, 县（市、区）政府, 乡镇（街道）, 市（州）人民政府: two levels or more and no name.
const levelsOnly = /^(?:[省市区县州旗盟乡镇村（）、,，/]|设区的?市|县级市|自治[区州县旗]|民族乡|街道|园区|开发区|功能区|先导区|新区|管委会|办事处|街办|管理区|社区)+级?(?:党委|党工委)?(?:[和、]?(?:人民)?政府|机关|部门|单位)?(?:（\S{1,10}）)?$/;
const bareAreas = /^(?:镇街|街镇|镇村|园区|开发区(?!管委会)|功能区|先导区|经济区|功能园区|产业园区|开放先导区|产业功能区|地方|属地|街道|[县区乡]级|地方各级)(?:各级)?(?:(?:人民|党委)?政府|党委|党工委|管委会|办事处|街办|部门)?$/;
// 市直园区管委会, 属地街道, 8县（市）人民政府: whichever they are.
const keptOpen = /^(?:\d{1,3}个?[市县区州旗盟]\S{0,12}(?<![局委办厅])|[省市区县州][级直]属?(?:园区|开发区|功能区|经济区)(?:管委会)?|[省市区县州][级属]\S{0,6}(?:公司|国企|平台)|属地\S{1,8}|\S{0,4}设区的?市(?:人民)?政府|省直管县(?:（市）)?(?:人民)?政府)$/;
const bareTowns = /^(?:街道办|乡镇(?:人民)?政府)$/;

/** A city or county has one government, and most one 开发区. */
const oneBody = /^[省市区县](?:政府|人民政府)|^[省市区县州]?(?:开发区|新区)管委会$|^[省市区县州](?:开发区|新区)$/;

function isLevelsOnly(folded: string): boolean {
  const levels = folded.match(/[省市区县州旗盟乡镇]|街道|管委会/g) ?? [];
  return levels.length >= 2 && levelsOnly.test(folded) && !oneBody.test(folded);
}

const patterns = [withEach, withRelated, relatedKind, kindEnding, groupEnding, everyCounty, bareAreas, keptOpen, bareTowns];

/** Groups that are no single unit and cannot be held to account as one: 市直各有关单位, 各区（市）县. */
export function isGenericUnit(name: string): boolean {
  const folded = foldName(name);
  if (folded.length < 2 || folded.length > 40) return false;
  return patterns.some((pattern) => pattern.test(folded)) || isLevelsOnly(folded);
}
