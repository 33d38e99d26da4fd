import { findKnown } from "./findReadings.ts";
import { isRuleStatement } from "./leadRules.ts";
import { roleOfNote } from "./ownerMarks.ts";
import type { OwnerRole } from "./ownerMarks.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import type { UnitRegistry } from "./model.ts";
import { isUnitLike, withoutAlias } from "./unitWords.ts";

export interface OwnerName {
  name: string;
  /** A role given in a bracket behind this one name. */
  role: OwnerRole | null;
}

const introducing = /^(?:分别由|主要由|具体由|统一由|均由|并由|另由|拟由|[由请与及①-⑳]|其中|同时|以及|会同|以(?!下|上)|[（(]?[\d０-９]{1,2}[.．、)）]|[.．、·•\-—:：“"']+)/;
const placesWithAnd = /^和(?:平区|田|县|政县|顺县|静县|硕县|龙市|林格尔|布克)/;
const trailing = /(?:分别|共同|具体|主要|统一|联合|各自|积极|[均应须要等:：·.．。“"'\-—])$/;
const notAName = /[\d“”]|[年月日前]$|持续|长期|完成|推进|落实|实施|开展|进行|加强|负责|职责|下同|如下|需要|应当|时限|期间|截至|立即|适时|根据|按照|推动|制定|建立|健全|优化|保障|管理$|工作$|建设$|服务$|事项$|审批$|资金/;

function trimName(written: string): string {
  let name = written.trim();
  for (let before = ""; before !== name;) {
    before = name;
    name = name.replace(introducing, "").replace(trailing, "");
    if (name.startsWith("和") && !placesWithAnd.test(name)) name = name.slice(1);
  }
  name = name.replace(/(?:[两二三四五六七八九]|\d{1,2})个?(?:部门|单位)$/, "");
  // 市级层面由各市政府: who it is stands behind 由; 自由贸易 is another word.
  const by = /(?<!自)由/.exec(name);
  return by !== null && isUnitLike(name.slice(by.index + 1)) ? name.slice(by.index + 1) : name;
}

/** Is this the name of somebody, and not what he is to do or by when? */
export function isOwnerName(name: string, registry: UnitRegistry, strict: boolean): boolean {
  if (isGenericUnit(name)) return !/\d[年月日]/.test(name);
  const plain = withoutAlias(name);
  if (!isUnitLike(plain) && person.test(plain)) return false;
  if (plain.length < 2 || name.length > 60 || /\d[年月日]|[《》。；;]/.test(plain)) return false;
  if (findKnown(plain, registry) !== null) return true;
  if (isUnitLike(plain)) return plain.length <= 36 && !/^(?:立即|持续|进一步)|全覆盖|一次办/.test(plain);
  return !strict && plain.length <= 14 && !notAName.test(plain);
}

const noteAtEnd = /[（(〔[【〖]([^（(〔[【〖）)〕\]】〗]*)[）)〕\]】〗]$/;

/** （局长：李某）, （联系电话：…）: whom to ask, no part of the unit's name. */
const aboutPerson = /^(?:联系|电话|责任人|负责人|分管|主要领导|局长|主任|[^、，,；;]{0,6}(?:长|主任|书记|人|领导|同志|电话)[:：∶])|\d{7}/;
/** 市政府分管副市长李某某, 张某同志: somebody, not a body. */
const person = /(?:副?[省市区县州旗镇乡]长|副?秘书长|[局处科所院部厅]长|书记|副主任|主席|常委(?!会)|专员|同志|总经理|董事长)\S{0,4}$/;

/** 市财政局王某某: a person's name behind that of a known unit; Chinese names have two to four letters. */
function withoutPerson(name: string, registry: UnitRegistry): string {
  if (name.length < 5 || !/^[省市区县州镇乡]/.test(name) || isUnitLike(name) || isGenericUnit(name)) return name;
  for (const length of [3, 2, 4]) {
    const unit = name.slice(0, -length);
    if (/[局委办厅院会]$/.test(unit) && findKnown(unit, registry) !== null) return unit;
  }
  return name;
}

/** Cleans one item of a list; null where it names nobody. */
export function readOwnerName(written: string, registry: UnitRegistry, strict: boolean): OwnerName | null {
  if (written.length > 120) return null;
  const note = noteAtEnd.exec(written.trim());
  const role = note === null ? null : roleOfNote(note[1] ?? "");
  const stated = note !== null && (role !== null || isRuleStatement(note[1] ?? "") || aboutPerson.test(note[1] ?? ""));
  const name = withoutPerson(trimName(stated ? written.trim().slice(0, note.index) : written), registry);
  return isOwnerName(name, registry, strict) ? { name, role } : null;
}
