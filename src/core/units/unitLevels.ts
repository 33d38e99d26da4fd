import type { UnitLevel } from "./model.ts";

/** Level and place that stand before the body in a name: 宁波市江北区 + 市场监督管理局. */
export interface UnitPrefix {
  level: UnitLevel | null;
  place: string | null;
}

const nationalWords = /^(?:国家|中央|国务院|全国|中华人民共和国|最高)$/;
// Places whose own name holds a level word are listed, so that the rest stays a plain repetition.
const placePart = "(?:市[中南北]区|[^省市区县州盟旗镇乡国]{1,8}?(?:自治[区州县旗]|新区|地区|街道|[省市区县州盟旗镇乡]))";
const prefixPattern = new RegExp(`^(?:中共|中国共产党)?(${placePart}*)([省市区县州盟旗镇乡]|街道)?$`);
const municipalities = /^(?:北京|上海|天津|重庆)市$/;
const lastPlace = /(?:市[中南北]区|[^省市区县州盟旗镇乡]{1,8}(?:地区|街道|[省市区县州盟旗镇乡]))$/;

function levelOfPlace(places: string): UnitLevel {
  const last = lastPlace.exec(places)?.[0] ?? places;
  if (/自治区$|省$/.test(last) || municipalities.test(last)) return "province";
  if (/(?:镇|乡|街道)$/.test(last)) return "township";
  // A 市 under another 市 or 州 is a county-level city: 凉山州西昌市.
  if (last.endsWith("市")) return /[市州盟]|地区/.test(places.slice(0, -last.length)) ? "county" : "city";
  return /(?:州|盟|地区)$/.test(last) ? "city" : "county";
}

const levelWords: Readonly<Record<string, UnitLevel>> = {
  省: "province", 市: "city", 州: "city", 盟: "city", 区: "county", 县: "county", 旗: "county", 镇: "township", 乡: "township", 街道: "township",
};

/** Reads what stands before a body; null where it is neither a level nor a place. */
export function readPrefix(prefix: string): UnitPrefix | null {
  if (prefix === "") return { level: null, place: null };
  if (nationalWords.test(prefix)) return { level: "national", place: null };
  const match = prefixPattern.exec(prefix);
  if (match === null) return null;
  const places = match[1] ?? "";
  const word = match[2];
  const place = places === "" ? null : places;
  if (word !== undefined) return { level: levelWords[word] ?? null, place };
  return { level: place === null ? null : levelOfPlace(place), place };
}

/** Words that begin with a level's letter and are no level: 市场监管局, 市政局, 区块链, 州 … */
export const levelTraps = /^(?:市场|市政|市容|市民|市域|市郊|区块|区域|区划|县域|县城|乡村|乡镇|乡土|镇街|州际|省际|省直|市直|区直|县直|州直|省级|市级|区级|县级|州级|市属|区属|县属|省属)/;

export interface SplitName extends UnitPrefix {
  body: string;
}

const bodyEnd = /(?:[局委办厅部处室院会社署站队园馆台校关联]|公司|集团|中心|支队|政府|管委会|办公室|公积金|人大|政协|指挥部|小组|专班|工委)$/;

/** Cuts level and place off a name that no list need hold: 市网络理政办 → 市 + 网络理政办. */
export function splitLevel(name: string): SplitName {
  const whole: SplitName = { level: null, place: null, body: name };
  for (let start = Math.min(name.length - 2, 20); start > 0; start -= 1) {
    const body = name.slice(start);
    if (!bodyEnd.test(body) || levelTraps.test(name.slice(start - 1))) continue;
    const prefix = readPrefix(name.slice(0, start));
    if (prefix !== null) return { ...prefix, body };
  }
  return whole;
}
