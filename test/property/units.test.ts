import fc from "fast-check";
import { defaultRegistry } from "#core/units/createRegistry";
import { findOwnerClause } from "#core/units/findOwnerClause";
import { findUnit } from "#core/units/findUnit";
import { isGenericUnit } from "#core/units/isGenericUnit";
import { detectLeadRule } from "#core/units/leadRules";
import { leadRules } from "#core/units/model";
import { proposeUnits } from "#core/units/proposeUnits";
import { readOwners } from "#core/units/readOwners";
import { sameUnit } from "#core/units/sameUnit";
import { splitUnits } from "#core/units/splitUnits";

const names = defaultRegistry.entries.filter(({ category, canonical }) => category === "gov" && !isGenericUnit(canonical)).flatMap(({ canonical, abbreviations }) => [canonical, ...abbreviations]).filter((name) => !name.includes("X"));
const unit = fc.tuple(fc.constantFrom("市", "省", "县"), fc.constantFrom(...names)).map(([level, name]) => level + name);
const words = fc.constantFrom("牵头单位：", "责任单位:", "牵头", "，", "、", "；", "。", "配合", "按职责分工负责", "等", "部门", "和", "（", "）", "(", "〕", "各区县", "由", "会同", "\n", " ", "市财政局", "市农业", "农村局", "完成时限：", "排在首位的为牵头单位", "2020年", "　", "**");
const clause = fc.oneof(fc.array(fc.oneof(words, unit), { maxLength: 30 }).map((parts) => parts.join("")), fc.string({ unit: "binary", maxLength: 80 }));
const leadRule = fc.constantFrom(...leadRules);

const squeeze = (text: string): string => text.replace(/[\s*＊\ue000\u200b-\u200d\u2060\u00ad]/g, "");

test("reading any clause gives names that stand in it, in order, none twice, in one role only", () => {
  fc.assert(fc.property(clause, leadRule, (text, rule) => {
    const { leads, responsible, generic, openEnded } = readOwners(text, { leadRule: rule });
    const all = [...leads, ...responsible, ...generic];
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(squeeze(text)).toContain(name);
    if (generic.length > 0) expect(openEnded).toBe(true);
    for (const list of [leads, responsible, generic]) {
      const places = list.map((name) => squeeze(text).indexOf(name));
      // A name that is also part of an earlier one may be found there first.
      if (list.every((name) => all.filter((other) => other.includes(name)).length === 1)) expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  }), { numRuns: 400 });
});

test("no text makes a reader throw, and a clause found lies in the text", () => {
  fc.assert(fc.property(clause, (text) => {
    const found = findOwnerClause(text);
    if (found !== null) {
      expect(found.start).toBeLessThan(found.end);
      expect(found.end).toBeLessThanOrEqual(text.length);
      expect(found.raw.length).toBeLessThanOrEqual(found.end - found.start);
    }
    detectLeadRule(text);
    splitUnits(text);
    const match = findUnit(text);
    if (match !== null) expect(match.certainty).toBeGreaterThan(0);
    proposeUnits(text.slice(0, 20));
  }), { numRuns: 300 });
});

test("a cell of joined names splits into the same names", () => {
  fc.assert(fc.property(fc.uniqueArray(unit, { minLength: 1, maxLength: 8 }), fc.constantFrom("、", "，", ",", "；", ";", "\n", "、\n", " "), (list, separator) => {
    expect(splitUnits(list.join(separator)).units).toEqual(list);
  }), { numRuns: 400 });
});

test("page noise inside a clause does not change who is named", () => {
  fc.assert(fc.property(fc.uniqueArray(unit, { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 100 }), fc.constantFrom(" ", "\n\n", "**", "\u200b"), (list, at, noise) => {
    const text = `（责任单位：${list.join("、")}）`;
    // A blank behind a complete name could be a separator, so it is put before a name's last letter.
    const place = text.indexOf("、", at % text.length) - 1;
    const noisy = place > 0 ? text.slice(0, place) + noise + text.slice(place) : text;
    expect(readOwners(noisy, { leadRule: "firstListed" })).toEqual(readOwners(text, { leadRule: "firstListed" }));
  }), { numRuns: 300 });
});

test("the kind of bracket and colon does not matter", () => {
  fc.assert(fc.property(fc.uniqueArray(unit, { minLength: 2, maxLength: 5 }), fc.constantFrom("（）", "()", "〔〕", "[]", "【】", "〖〗", "(）", "〔)"), fc.constantFrom("：", ":"), (list, [open = "", close = ""], colon) => {
    const read = readOwners(`${open}牵头单位${colon}${list[0] ?? ""}；责任单位${colon}${list.slice(1).join("、")}${close}`, { leadRule: "explicit" });
    expect(read).toEqual({ leads: list.slice(0, 1), responsible: list.slice(1), generic: [], openEnded: false });
  }));
});

test("being the same unit is mutual, and every unit is itself", () => {
  fc.assert(fc.property(unit, unit, (a, b) => {
    expect(sameUnit(a, a)).toBe("same");
    expect(sameUnit(a, b)).toBe(sameUnit(b, a));
  }));
});

test("the time for a clause grows with its length, not faster", () => {
  const timeOnce = (count: number, part: string): number => {
    const text = `责任单位：${part.repeat(count)}`;
    const start = performance.now();
    readOwners(text, { leadRule: "firstListed" });
    findOwnerClause(text);
    return performance.now() - start;
  };
  // The best of some runs: other work on the machine only adds.
  const time = (count: number, part: string): number => Math.min(...Array.from({ length: 3 }, () => timeOnce(count, part)));
  for (const part of ["市财政局、", "和", "等", "（", "市", "共同", "由", "按职责", "1", "市财政局 ", "，下同", "县、"]) {
    const short = Math.max(time(2000, part), 4);
    // Eight times the text; quadratic growth would take 64 times as long.
    expect({ part, slow: time(16000, part) > short * 40 }).toEqual({ part, slow: false });
  }
});
