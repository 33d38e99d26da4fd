import { decodeText } from "#files/decodeText";

const words = "二、主要任务\r\n（一）优化流程，2019年底前完成。\n";
const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = Array.from((mark ? "\ufeff" : "") + words, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
// 中文政策 in GB18030.
const gb = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0xd5, 0xfe, 0xb2, 0xdf]);

describe("decodeText", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(words)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${words}`)],
    ["UTF-16 LE with a mark", utf16(true, true)],
    ["UTF-16 BE with a mark", utf16(false, true)],
    ["UTF-16 LE", utf16(true, false)],
    ["UTF-16 BE", utf16(false, false)],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: words });
  });

  test("GB18030", () => {
    expect(decodeText(gb)).toEqual({ ok: true, value: "中文政策" });
  });

  test.each([["zip", [0x50, 0x4b, 3, 4, 0, 0]], ["OLE", [0xd0, 0xcf, 0x11, 0xe0]], ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]], ["no encoding", [0xff, 0xc3, 0x28, 0xff]]])("%s is no text", (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, failure: { kind: "notText" } });
  });

  test("an empty file is an empty text", () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, value: "" });
  });
});
