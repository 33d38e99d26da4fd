import { createMarkReader, isMark } from "#core/ledger/marks";

test.each(["★", "√", "牵头", "配合", "主", "协", "●", "A"])("%s is a mark", (words) => {
  expect(isMark(words)).toBe(true);
});

test.each(["", "市财政局", "已完成", "2024", "牵头单位"])("“%s” is no mark", (words) => {
  expect(isMark(words)).toBe(false);
});

test("words and symbols say who leads", () => {
  const read = createMarkReader([], new Set(["★", "√"]));
  expect(["★", "牵头", "√", "配合", "○", "×", ""].map(read)).toEqual(["leads", "leads", "plain", "takesPart", "takesPart", null, null]);
});

test("a dot leads only beside a lesser mark", () => {
  expect(createMarkReader([], new Set(["●", "○"]))("●")).toBe("leads");
  expect(createMarkReader([], new Set(["●"]))("●")).toBe("plain");
});

test("the legend of the table goes first", () => {
  const read = createMarkReader(["注：√为牵头单位，★为配合单位"], new Set(["√", "★"]));
  expect([read("√"), read("★")]).toEqual(["leads", "takesPart"]);
});
