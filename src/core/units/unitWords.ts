/** Words that end the name of a body. The longer ones first, so that a stem is cut as far as it goes. */
export const bodySuffixes = ["委员会", "办公室", "办公厅", "委", "局", "厅", "办", "部"] as const;

/** A name that ends so is complete; 和 behind it joins two units. */
const completeName = /(?:[局委办厅署院行]|公司|集团|中心|[支总大]队|海关|政府|办事处|[协学商分]会|会议|委员会|.{2}管委会|联合会|总会|理事会|联社|供销社|组织部|宣传部|统战部|工作部|[省市县区州]委[^委]{2,6}部|[财教民水商科]\S{0,4}部|办公室|督查室|研究室|指挥部|专班|小组|机关|公积金|信保|法工委|工会|妇联|科协|文联|残联|侨联|台联|工商联|社科联|红十字会|贸促会|仲裁委|电网|铁塔|公安处|管理处|服务处|管理所|研究所|交易所|服务站|学校|大学)$/;

/** Looser: an ending that names of bodies and areas have. */
const unitLike = /(?:[局委办厅部处室院会社行署站所队园馆台校库关厂市县区镇乡州盟旗]|街道|集团|公司|中心|政府|机关|机构|专班|小组|联合体|联|人大|政协|[城建交文旅国产水能金农铁]投|电信|移动|联通|铁塔|电网|全国人大|供电|营管部|中支|示范区|开发区|保税区|先导区|功能区|片区|[先新]区|团委|工会|协会|大学|学院|铁路|石油|石化|烟草|邮政|海事|气象|银联|人行|基地|部队|军分区)$/;

export function isCompleteName(name: string): boolean {
  return name.length >= 2 && completeName.test(name) && !/(?:社会|干部|全部|机会|内部)$/.test(name);
}

export function isUnitLike(name: string): boolean {
  return name.length >= 2 && unitLike.test(name);
}

/** Name as it is compared: no blanks, one kind of bracket. */
export function foldName(name: string): string {
  return name.replace(/[\s\u200b-\u200d*]/g, "").replace(/[(〔[【〖〈]/g, "（").replace(/[)〕\]】〗〉]/g, "）");
}

/** The name without the bracket behind it: 市发改委（市全创办） → 市发改委. */
export function withoutAlias(name: string): string {
  const open = foldName(name).indexOf("（");
  return open > 0 ? foldName(name).slice(0, open) : foldName(name);
}

/** 自然资源和规划局 → 自然资源规划. null where nothing is left that tells bodies apart. */
export function stemOf(form: string): string | null {
  const suffix = bodySuffixes.find((word) => form.endsWith(word));
  if (suffix === undefined) return null;
  const stem = form.slice(0, -suffix.length).replace(/[和与及、]/g, "");
  return stem.length >= 2 ? stem : null;
}
