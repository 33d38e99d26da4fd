/** Only characters that numbers, dates, times, percents, fractions, currencies and negatives in brackets are made of. */
const valueLike = /^[\s\d.,:/\\\-+%‰$¥￥€£()e年月日号时分秒点上下午apm]+$/iu;
const monthName = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/iu;

/**
 * Would Excel make something else of these words when they are written to a General cell? Sure of `= + - @ '` at the
 * beginning (formula or prefix; Range.values in the docs), of numbers, dates and times, TRUE and FALSE, `#N/A`. Beyond
 * that it errs towards yes: a text cell that need not be one does no harm, a key "2-1" that becomes a day does.
 */
export function isConvertedByExcel(words: string): boolean {
  const plain = words.normalize("NFKC").trim();
  if (plain === "") return false;
  if (/^[=+\-@'#]/u.test(plain)) return true;
  if (/^(?:true|false)$/iu.test(plain)) return true;
  if (!/\d/u.test(plain)) return false;
  return valueLike.test(plain) || (plain.length <= 30 && monthName.test(plain));
}
