const role = "(?:牵头|主办|主责|配合|协办|参与|会办)(?:单位|部门)?";
/** 市发改委（主办）市财政局（协办）: the bracket ends a name. */
const roleBehind = new RegExp(`([（(]${role}[）)])(?=[\\u4E00-\\u9FFF])`, "gu");
/** 【牵头】市发改委【配合】市财政局 */
const roleInFront = new RegExp(`[【[]\\s*(${role})\\s*[】\\]]`, "gu");
/** A sign between two names; in 中国—东盟中心 it stands inside one. */
const betweenNames = /(?<=[局委办厅院部处科会司队站署])\s*[·•—–~～-]\s*(?=[\u4E00-\u9FFF]{2})/gu;
const mark = /^[★☆▲△●◎◆※*＊]\s*/u;

/** Brings what offices write between units, and around the names of those who lead, to the forms that the reading of units knows. */
export function plainOwnerWords(value: string): string {
  const words = value.replace(/[/／\\＼|｜+＋&＆]/gu, "、").replace(betweenNames, "、").replace(roleBehind, "$1、").replace(roleInFront, "\n$1：");
  return nameMarked(words);
}

/** ★市发改委、市财政局: among several the one with a mark leads. */
function nameMarked(words: string): string {
  if (!/[★☆▲△●◎◆※*＊]/u.test(words)) return words;
  const parts = words.split(/[、，,；;\n]+/u).map((part) => part.trim()).filter((part) => part !== "");
  const marked = parts.filter((part) => mark.test(part));
  if (marked.length === 0) return words;
  const alike = marked.length === parts.length || /牵头|配合/u.test(words);
  return parts.map((part) => (mark.test(part) ? `${part.replace(mark, "")}${alike ? "" : "（牵头）"}` : part)).join("、");
}
