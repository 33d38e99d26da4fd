import { parseChineseNumeral } from "#core/text/chineseNumerals";
import { definePolicyCheck, hasWords, type MeasureWords } from "./definePolicyCheck.ts";

/** Latin words that Chinese official texts do use. */
const usualLatin = new Set(["app", "apps", "wifi", "http", "https", "www", "com", "html", "vpn", "ppp", "ipo", "reits", "logo", "pos", "ppt"]);
const latinWord = /[a-z]{3,}/gu;
/** 覆盖5等网络: a letter or a word fell out between the figure and 等. */
const lostLetter = /[\p{Script=Han}、]\d{1,2}等\p{Script=Han}/u;
/** 甲、乙、丙等三大领域 */
const countedList = /([^，。；：、“”（）]{2,20}(?:、[^，。；：、“”（）]{2,20}){2,12})等([二两三四五六七八九十]{1,3})大/u;

export const policyTextDamaged = definePolicyCheck({
  id: "policy-text-damaged",
  severity: "warning",
  messages: ["latin", "lost", "list", "quotes"],
  appliesTo: ({ measures }) => measures.length > 0,
  *examine({ measures }) {
    for (const measure of measures) {
      if (!hasWords(measure)) {
        yield "cannotTell";
        continue;
      }
      const values = { number: measure.key, title: measure.title };
      for (const word of strangeWords(measure.text)) yield { message: "latin", measure: measure.key, values: { ...values, word } };
      const lost = lostLetter.exec(measure.text)?.[0];
      if (lost !== undefined) yield { message: "lost", measure: measure.key, values: { ...values, words: lost } };
      const list = miscounted(measure);
      if (list !== null) yield { message: "list", measure: measure.key, values: { ...values, ...list } };
      const open = openQuotation(measure);
      if (open !== null) yield { message: "quotes", measure: measure.key, values: { ...values, words: open } };
    }
  },
});

function strangeWords(text: string): string[] {
  const words = (text.match(latinWord) ?? []).filter((word) => !usualLatin.has(word));
  // A text with many Latin words writes about something foreign; a stray one stands alone.
  return /\p{Script=Han}/u.test(text) && words.length <= 3 ? words : [];
}

function miscounted({ text }: MeasureWords): { said: number; named: number } | null {
  const match = countedList.exec(text);
  const said = parseChineseNumeral(match?.[2] ?? "");
  const named = match?.[1]?.split("、").length;
  return said === null || named === undefined || said === named ? null : { said, named };
}

/** A quotation that is never closed; the words after the mark show where. */
function openQuotation({ text }: MeasureWords): string | null {
  let open = -1;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "“" && open >= 0) break;
    if (character === "“") open = index;
    if (character === "”") open = -1;
  }
  return open < 0 ? null : text.slice(open, open + 12);
}
