import { splitUnits } from "#core/units/splitUnits";

describe("roles in a cell", () => {
  test("names called 牵头 are units and leads", () => {
    expect(splitUnits("市发改委（牵头）\n市财政局")).toMatchObject({ units: ["市发改委", "市财政局"], leads: ["市发改委"] });
    expect(splitUnits("市发改委牵头，市财政局配合")).toMatchObject({ units: ["市发改委", "市财政局"], leads: ["市发改委"] });
    expect(splitUnits("牵头单位：市发改委\n责任单位：市财政局、各区县")).toMatchObject({ units: ["市发改委", "市财政局"], generic: ["各区县"], leads: ["市发改委"] });
  });
});

describe("splitUnits", () => {
  test.each<[string, string[], string[], boolean, "clean" | "mixed"]>([
    ["市发改委、市财政局", ["市发改委", "市财政局"], [], false, "clean"],
    ["市发改委，市财政局；市教育局", ["市发改委", "市财政局", "市教育局"], [], false, "mixed"],
    ["市发改委\n市财政局", ["市发改委", "市财政局"], [], false, "clean"],
    ["市发改委 市财政局", ["市发改委", "市财政局"], [], false, "clean"],
    ["公安局\r\n住建局\r\n财政局", ["公安局", "住建局", "财政局"], [], false, "clean"],
    ["市农业\n农村局、市财政局", ["市农业农村局", "市财政局"], [], false, "mixed"],
    ["市发改委、、市财政局、", ["市发改委", "市财政局"], [], false, "mixed"],
    ["市发改委、市发改委", ["市发改委", "市发改委"], [], false, "clean"],
    ["市发改委（市全创办", ["市发改委（市全创办"], [], false, "mixed"],
    ["（市发改委、市财政局）", ["市发改委", "市财政局"], [], false, "clean"],
    ["（市发改委、市财政局", ["市发改委", "市财政局"], [], false, "mixed"],
    ["各区县政府、市直有关部门", [], ["各区县政府", "市直有关部门"], true, "clean"],
    ["市发改委等", ["市发改委"], [], true, "clean"],
    ["市发改委（市全创办）、市住房和城乡建设局和市财政局", ["市发改委（市全创办）", "市住房和城乡建设局", "市财政局"], [], false, "clean"],
    ["高新区党工委、管委会", ["高新区党工委、管委会"], [], false, "clean"],
    ["市委、市政府", ["市委", "市政府"], [], false, "clean"],
    ["市商务局市财政局", ["市商务局", "市财政局"], [], false, "clean"],
    ["和平区政府、和县财政局", ["和平区政府", "和县财政局"], [], false, "clean"],
    ["无", [], [], false, "clean"],
    ["", [], [], false, "clean"],
    ["—", [], [], false, "clean"],
  ])("%j", (...[cell, units, generic, openEnded, separators]) => {
    expect(splitUnits(cell)).toEqual({ units, generic, openEnded, separators });
  });
});
