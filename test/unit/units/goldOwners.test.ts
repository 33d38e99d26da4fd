import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findOwnerClause } from "#core/units/findOwnerClause";
import { detectLeadRule } from "#core/units/leadRules";
import { readOwners } from "#core/units/readOwners";
import { describeWith } from "#test/needs";

const shared = join(__dirname, "../../../../shared");
const plans = [
  { id: "chengdu-2019", leadRule: "firstListed", number: /[（(][一二三四五六七八九十]+[）)] ?(?=[\u4e00-\u9fff])/g },
  { id: "dalian-2018", leadRule: "explicit", number: /^[ \u00a0\u3000]{0,12}(?:\d+\.|\([一二三四五六七八九十]+\))/gm },
] as const;
const present = existsSync(join(shared, "gold", "chengdu-2019.json"));

interface Labelled {
  number: string;
  title: string;
  ownersRaw: string | null;
  leads: string[];
  responsible: string[];
  generic: string[];
  openEnded: boolean;
}

describeWith("the labelled plans (../shared/gold)", present).each(plans)("owners of $id", ({ id, leadRule, number }) => {
  const text = present ? readFileSync(join(shared, "policies", `${id}.txt`), "utf8") : "";
  const measures = present ? (JSON.parse(readFileSync(join(shared, "gold", `${id}.json`), "utf8")) as { measures: Labelled[] }).measures : [];
  const starts = [...text.matchAll(number)].map((match) => match.index);
  const expected = ({ leads, responsible, generic, openEnded }: Labelled): unknown => ({ leads, responsible, generic, openEnded });

  test("every clause of the label", () => {
    const named = measures.filter(({ ownersRaw }) => ownersRaw !== null);
    expect(named.map(({ ownersRaw }) => readOwners(ownersRaw ?? "", { leadRule }))).toEqual(named.map(expected));
  });

  test("every measure of the text", () => {
    const read = measures.map(({ number: mark, title }) => {
      const at = starts.findLastIndex((start) => text.slice(start, start + 60).replace(/\s/g, "").includes(mark) && text.slice(start, start + 400).replace(/\s/g, "").includes(title.replace(/\s/g, "").slice(0, 8)));
      const body = text.slice(starts[at], starts[at + 1]);
      const clause = findOwnerClause(body);
      return clause === null ? { leads: [], responsible: [], generic: [], openEnded: false } : readOwners(clause.raw, { leadRule });
    });
    expect(read).toEqual(measures.map(expected));
  });

  test("the rule about who leads", () => {
    expect(detectLeadRule(text) ?? "explicit").toBe(leadRule);
  });
});
