const halfWidth: Readonly<Record<string, string>> = {
  "（": "(", "）": ")", "〔": "[", "〕": "]", "【": "[", "】": "]", "〖": "[", "〗": "]", "［": "[", "］": "]",
  "，": ",", "；": ";", "：": ":", "∶": ":", "．": ".", "﹒": ".", "！": "!", "？": "?", "％": "%", "﹪": "%",
  "－": "-", "–": "-", "—": "-", "―": "-", "～": "-", "~": "-", "─": "-", "／": "/", "＋": "+", "＝": "=", "×": "x",
};

/** The full-width block of digits and letters stands exactly 0xFEE0 above ASCII. */
const twins = new Map<string, string>([
  ...Object.entries(halfWidth),
  ...Array.from("０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ", (wide): [string, string] => [wide, String.fromCharCode(wide.charCodeAt(0) - 0xfee0)]),
]);

/**
 * Gives every character its half-width twin, one for one, so that positions in the folded text are positions in the
 * original. Only for comparing and matching: what is shown to people stays as written.
 */
export function foldCharacters(text: string): string {
  return text.replace(/[（）〔〕【】〖〗［］，；：∶．﹒！？％﹪－–—―～~─／＋＝×０-９Ａ-Ｚ]/giu, (wide) => twins.get(wide) ?? wide);
}
