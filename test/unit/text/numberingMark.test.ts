import { readNumberingMark } from "#core/text/numberingMark";

const read = (line: string): string | null => {
  const mark = readNumberingMark(line);
  return mark === null ? null : `${mark.style} ${mark.number} ${mark.value} ${line.slice(0, mark.length)}`;
};

describe("readNumberingMark", () => {
  it.each([
    ["一、总体要求", "chinese 一 1 一、"],
    ["（三十一）强化服务", "chineseBracket 三十一 31 （三十一）"],
    ["(四)压减", "chineseBracket 四 4 (四)"],
    ["四）括号不全", "chineseBracket 四 4 四）"],
    ["1．重塑", "arabic 1 1 1．"],
    ["12.压缩", "arabic 12 12 12."],
    ["3、提升", "arabic 3 3 3、"],
    ["1.2023年底前完成", "arabic 1 1 1."],
    ["（2）细化", "arabicBracket 2 2 （2）"],
    ["2)细化", "arabicBracket 2 2 2)"],
    ["②细化", "circled ② 2 ②"],
    ["第一章 总则", "chapter 一 1 第一章"],
    ["第三十二条 各部门", "article 三十二 32 第三十二条"],
    ["第二部分：任务", "part 二 2 第二部分："],
    ["０１．全角", "arabic 1 1 ０１．"],
    ["1.1压减时限", "decimal 1.1 1 1.1"],
    ["2.10.3细化", "deepDecimal 2.10.3 3 2.10.3"],
    ["⒉建设", "arabic 2 2 ⒉"],
    ["⑶建设", "arabicBracket 3 3 ⑶"],
    ["㈡建设", "chineseBracket 二 2 ㈡"],
    ["★3.建设", "arabic 3 3 ★3."],
    ["任务1：建设", "label 1 1 任务1："],
    ["专项行动三、建设", "label 三 3 专项行动三、"],
    ["【举措二】建设", "label 二 2 【举措二】"],
  ])("reads the mark of %s", (line, expected) => expect(read(line)).toBe(expected));

  it.each(["3.5个工作日内办结", "2019年底前", "一是加快", "（2篇）", "一网通办", "（以下简称办法）", "0.5天", "第三方评估", "1.2万亩", "3.5亿元", "2.0版", "任务1个", "项目多", "★", "", "百、"])("sees no mark in %s", (line) =>
    expect(read(line)).toBeNull());
});
