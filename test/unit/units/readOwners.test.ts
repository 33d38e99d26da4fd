import { readOwners } from "#core/units/readOwners";
import clauses from "../../cases/owners/clauses.json";
import type { LeadRule } from "#core/units/model";

const cases = clauses as { clause: string; leadRule: LeadRule; leads: string[]; responsible: string[]; generic: string[]; openEnded: boolean }[];

describe("readOwners", () => {
  test.each(cases)("$leadRule: $clause", ({ clause, leadRule, ...expected }) => {
    expect(readOwners(clause, { leadRule })).toEqual(expected);
  });

  test("an empty clause names nobody", () => {
    expect(readOwners("", { leadRule: "firstListed" })).toEqual({ leads: [], responsible: [], generic: [], openEnded: false });
  });

  test("a stated lead counts under every rule", () => {
    for (const leadRule of ["explicit", "firstListed", "equal"] as const) {
      expect(readOwners("市教育局配合，市财政局牵头", { leadRule }).leads).toEqual(["市财政局"]);
    }
  });

  test("a unit named twice stands once, as a lead", () => {
    expect(readOwners("牵头单位：市财政局；责任单位：市财政局、市教育局、市教育局", { leadRule: "explicit" })).toMatchObject({ leads: ["市财政局"], responsible: ["市教育局"] });
  });
});

test("brackets around a whole list belong to no name", () => {
  for (const clause of ["牵头单位：（市数据局、市公安局）", "牵头单位：（市数据局　市公安局）"]) expect(readOwners(clause, { leadRule: "explicit" }).leads).toEqual(["市数据局", "市公安局"]);
  expect(readOwners("责任单位：市公安局（市大数据局）", { leadRule: "explicit" }).responsible).toEqual(["市公安局（市大数据局）"]);
});
