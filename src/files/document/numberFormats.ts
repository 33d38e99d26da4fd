import { formatChineseNumeral } from "#core/text/chineseNumerals";

function formatRoman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  let rest = value;
  let words = "";
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      words += sign;
      rest -= worth;
    }
  }
  return words;
}

/** 1 → a, 27 → aa, as Word counts with letters. */
function formatLetters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

const circled = (value: number): string => (value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value));
const fullWidth = (value: number): string => String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** Word's number formats (ISO/IEC 29500, ST_NumberFormat) that Chinese documents use. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  chineseCounting: formatChineseNumeral,
  chineseCountingThousand: formatChineseNumeral,
  ideographDigital: formatChineseNumeral,
  japaneseCounting: formatChineseNumeral,
  taiwaneseCounting: formatChineseNumeral,
  taiwaneseCountingThousand: formatChineseNumeral,
  upperRoman: formatRoman,
  lowerRoman: (value) => formatRoman(value).toLowerCase(),
  upperLetter: (value) => formatLetters(value).toUpperCase(),
  lowerLetter: formatLetters,
  none: () => "",
};

/** The words of an automatic number; a format that we do not know is written as a decimal, a bullet as nothing. */
export function formatListNumber(format: string, value: number): string {
  if (format === "bullet") return "";
  return (formats[format] ?? String)(value);
}
