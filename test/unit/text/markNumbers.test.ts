import { markNumbers } from "#core/text/markNumbers";
import { simplify } from "#core/text/simplify";

describe("markNumbers", () => {
  it.each([
    ["points where numbers count up", "1 甲事\n正文。\n2 乙事", "1.甲事\n正文。\n2.乙事"],
    ["a pause behind Chinese ones", "一　总则\n二　分则", "一、总则\n二、分则"],
    ["a colon behind what is counted", "任务1 甲事\n任务2 乙事", "任务1：甲事\n任务2：乙事"],
    ["nothing to one number alone", "1 甲事\n3 丙事", "1 甲事\n3 丙事"],
    ["nothing to figures", "1 个项目\n2 个园区", "1 个项目\n2 个园区"],
    ["nothing to the rows of a table", "1 甲事\t市财政局\n2 乙事\t市教育局", "1 甲事\t市财政局\n2 乙事\t市教育局"],
    ["each list for itself", "1 甲\n2 乙\n1 丙\n2 丁", "1.甲\n2.乙\n1.丙\n2.丁"],
  ])("gives %s", (_, source, expected) => {
    expect(markNumbers(source)).toBe(expected);
  });
});

describe("simplify", () => {
  it("changes traditional letters one for one, and no others", () => {
    expect(simplify("市發展改革委牽頭，各縣區負責")).toBe("市发展改革委牵头，各县区负责");
    expect(simplify("著力、显著、借助，市发展改革委")).toBe("著力、显著、借助，市发展改革委");
  });
});
