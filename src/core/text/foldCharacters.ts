const halfWidth: Readonly<Record<string, string>> = {
  "（": "(", "）": ")", "〔": "[", "〕": "]", "【": "[", "】": "]", "〖": "[", "〗": "]", "［": "[", "］": "]",
  "，": ",", "、": "、", "；": ";", "：": ":", "．": ".", "﹒": ".", "！": "!", "？": "?", "％": "%", "﹪": "%",
  "－": "-", "–": "-", "—": "-", "―": "-", "～": "-", "~": "-", "─": "-", "／": "/", "＋": "+", "＝": "=", "×": "x",
};

/**
 * Gives every character its half-width twin, one for one, so that positions in the folded text are positions in the
 * original. Only for comparing and matching: what is shown to people stays as written.
 */
export function foldCharacters(text: string): string {
  return text.replace(/[（）〔〕【】〖〗［］，；：．﹒！？％﹪－–—―～~─／＋＝×０-９Ａ-Ｚａ-ｚ]/gu, foldOne);
}

function foldOne(character: string): string {
  const twin = halfWidth[character];
  if (twin !== undefined) return twin;
  // The full-width block stands exactly 0xFEE0 above ASCII.
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
