import { foldCharacters } from "#core/text/foldCharacters";
import { textHash } from "#core/text/textHash";

describe("textHash", () => {
  it("is the same whatever spaces, line breaks and bracket widths", () => {
    expect(textHash("（一）压减 时限：３天\n以内")).toBe(textHash("(一)压减时限:3天以内"));
  });

  it("differs for one changed character", () => {
    expect(textHash("压减至3天")).not.toBe(textHash("压减至4天"));
  });

  it("has 14 hexadecimal digits", () => {
    for (const text of ["", "一", "压减".repeat(999)]) expect(textHash(text)).toMatch(/^[0-9a-f]{14}$/u);
  });
});

describe("foldCharacters", () => {
  it("keeps every position", () => {
    const text = "（Ａ）〔１〕【％】，：；—～＋。、“”";
    expect(foldCharacters(text)).toBe("(A)[1][%],:;--+。、“”");
    expect(foldCharacters(text)).toHaveLength(text.length);
  });
});
