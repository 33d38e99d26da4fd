/** Digits, with the forms that documents use for zero (〇 U+3007, ○ U+25CB, ◯ U+25EF) and the banker's forms. */
const digits: ReadonlyMap<string, number> = new Map([
  ...Array.from("〇○◯Ｏ零", (sign): [string, number] => [sign, 0]),
  ...Array.from("一二三四五六七八九", (sign, index): [string, number] => [sign, index + 1]),
  ...Array.from("壹贰叁肆伍陆柒捌玖", (sign, index): [string, number] => [sign, index + 1]),
  ["两", 2],
  ["兩", 2],
]);

const units: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

const groups: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["萬", 10_000],
  ["亿", 100_000_000],
  ["億", 100_000_000],
]);

function readDigitString(text: string): number | null {
  let value = 0;
  for (const sign of text) {
    const digit = digits.get(sign);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

interface Sum {
  /** Groups that are closed by 万 or 亿. */
  total: number;
  /** The group being read, below 万. */
  section: number;
  digit: number | null;
  /** The unit before the last digit, while no 零 stands between: 一百五 is 150, 一百零五 is 105. */
  lastUnit: number;
}

function addDigit(sum: Sum, digit: number): boolean {
  if (digit === 0) {
    sum.lastUnit = 1;
    return sum.digit === null;
  }
  if (sum.digit !== null) return false;
  sum.digit = digit;
  return true;
}

function addUnit(sum: Sum, unit: number): boolean {
  // Only 十 may stand without a digit before it: 十五, 一百十五.
  if (sum.digit === null && unit !== 10) return false;
  if (sum.section > 0 && sum.lastUnit > 1 && unit >= sum.lastUnit) return false;
  sum.section += (sum.digit ?? 1) * unit;
  sum.digit = null;
  sum.lastUnit = unit;
  return true;
}

function addGroup(sum: Sum, group: number): boolean {
  const section = sum.section + (sum.digit ?? 0);
  if (section === 0 && sum.total === 0) return false;
  if (group === 100_000_000) sum.total = (sum.total + section) * group;
  else sum.total += section * group;
  sum.section = 0;
  sum.digit = null;
  sum.lastUnit = group;
  return true;
}

function addSign(sum: Sum, sign: string): boolean {
  const digit = digits.get(sign);
  if (digit !== undefined) return addDigit(sum, digit);
  const unit = units.get(sign);
  if (unit !== undefined) return addUnit(sum, unit);
  const group = groups.get(sign);
  return group !== undefined && addGroup(sum, group);
}

/**
 * Value of a Chinese numeral: 三十一, 二〇二〇 (read digit by digit), 两, 一百零五, 一百五 (150), 三万六千, 半 (0.5).
 * null for anything else, Arabic digits included.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === "") return null;
  if (text === "半") return 0.5;
  const spelled = readDigitString(text);
  if (spelled !== null) return spelled;
  const sum: Sum = { total: 0, section: 0, digit: null, lastUnit: 1 };
  for (const sign of text) if (!addSign(sum, sign)) return null;
  const rest = sum.digit === null ? 0 : sum.digit * (sum.lastUnit >= 100 ? sum.lastUnit / 10 : 1);
  return sum.total + sum.section + rest;
}

const digitSigns = Array.from("零一二三四五六七八九");
const unitSigns = ["", "十", "百", "千"];

function formatSection(value: number): string {
  const places = Array.from(String(value), Number);
  let text = "";
  let zeroPending = false;
  places.forEach((digit, index) => {
    if (digit === 0) {
      zeroPending = text !== "";
      return;
    }
    text += (zeroPending ? "零" : "") + (digitSigns[digit] ?? "") + (unitSigns[places.length - 1 - index] ?? "");
    zeroPending = false;
  });
  return text;
}

/** The numeral of a whole number from 0 to 99,999,999 as headings are numbered: 10 → 十, 31 → 三十一, 105 → 一百零五. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 100_000_000) throw new RangeError(`Not a numeral: ${value}`);
  if (value === 0) return "零";
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? "零" : "";
  const text = (high > 0 ? `${formatSection(high)}万` : "") + gap + formatSection(low);
  return text.replace(/^一十/u, "十");
}
