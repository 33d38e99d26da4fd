import { findUnit } from "./findUnit.ts";
import type { Owners, UnitMatch, UnitQuestion } from "./model.ts";
import { readPrefix, splitLevel } from "./unitLevels.ts";
import { withoutAlias } from "./unitWords.ts";

/** One name of a list, as written and in full. */
export interface ResolvedOwner {
  written: string;
  /** With the level and the tail that it shares with its neighbours: 住建局 behind 市行政审批局 → 市住建局. */
  name: string;
  match: UnitMatch | null;
}

export interface ResolvedOwners {
  leads: ResolvedOwner[];
  responsible: ResolvedOwner[];
}

const sharedTail = /(?:党工委(?:和|、)?管委会|管委会|管理委员会)$/;
const areaWithoutTail = /(?:[示范高新开发保税试验合作度假景园]区|新城|产业园|片区)$/;
// These answer to another level, to the party or to themselves, and are written without it.
const standAlone = new Set(["vertical", "enterprise", "party", "area", "central"]);

/** 市, 省 … of a name; of 省委宣传部 it is 省. */
function levelWord(name: string): string {
  const { body } = splitLevel(name);
  const before = name.slice(0, name.length - body.length).replace(/委$/, "");
  return readPrefix(before)?.level === null ? "" : before;
}

function inherit(written: string, before: string, question: UnitQuestion): string {
  const match = before === "" ? null : findUnit(`${before}${written}`, question);
  const own = findUnit(written, question);
  const bare = own === null || own.level === null || (own.level === "national" && question.level !== "national");
  if (match === null || match.by === "spelling" || !bare || own?.place !== null && own !== null) return written;
  return standAlone.has(match.entry.category) ? written : `${before}${written}`;
}

function resolveList(names: readonly string[], question: UnitQuestion): ResolvedOwner[] {
  let before = "";
  return names.map((written, index) => {
    const plain = withoutAlias(written);
    const tail = sharedTail.exec(names[index + 1] ?? "")?.[0] ?? "";
    const tailed = areaWithoutTail.test(plain) && !sharedTail.test(plain) ? `${written}${tail}` : written;
    const name = inherit(tailed, before, question);
    before = levelWord(withoutAlias(name)) || before;
    return { written, name, match: findUnit(name, question) };
  });
}

/** The registry's reading of an owner clause, beside the names as written. */
export function resolveOwners(owners: Owners, question: UnitQuestion = {}): ResolvedOwners {
  return { leads: resolveList(owners.leads, question), responsible: resolveList(owners.responsible, question) };
}
