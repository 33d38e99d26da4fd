import type { IsoDate } from "#core/calendar/isoDate";
import { isIsoDate } from "#core/calendar/isoDate";
import { fromSerial } from "#core/calendar/excelSerial";
import { text, verbatim } from "#core/findings/text";
import type { CellValue } from "#core/ledger/model";
import { date, label, number, words } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";

/** Words of choices in every language, to the value that the model has: 牵头 → explicit. Built from the catalogues by actions. */
export type Vocabulary = ReadonlyMap<string, string>;

/** A cell that a person may have edited: what it says, or null where it cannot be read as what the column holds. */
export type Reading<V> = { value: V } | null;

/** One kind of column: how a value is written and read back. */
export interface Codec<V> {
  write(value: V): PlanCell;
  read(cell: CellValue, vocabulary: Vocabulary): Reading<V>;
}

/** Excel trims nothing and people add spaces; numbers typed into a text column come back as numbers. */
const wordsOf = (cell: CellValue): string => String(cell).trim();

export const textCodec: Codec<string> = { write: words, read: (cell) => ({ value: wordsOf(cell) }) };

/** The words as they are, blanks at their ends included: an original text must not change. */
export const rawCodec: Codec<string> = { write: words, read: (cell) => ({ value: String(cell) }) };

export function nullable<V>(codec: Codec<V>): Codec<V | null> {
  return {
    write: (value) => (value === null ? null : codec.write(value)),
    read: (cell, vocabulary) => (cell === "" ? { value: null } : codec.read(cell, vocabulary)),
  };
}

/** Several names, one a line: names themselves may hold 、 (各县、区人民政府). */
export const linesCodec: Codec<string[]> = {
  write: (names) => words(names.join("\n")),
  read: (cell) => ({ value: splitLines(cell) }),
};

function splitLines(cell: CellValue): string[] {
  return String(cell).split(/[\n；;]/u).map((name) => name.trim()).filter((name) => name !== "");
}

/** Annexes, one a line; √ before those that stand in the text. */
export const annexesCodec: Codec<{ name: string; present: boolean }[]> = {
  write: (annexes) => words(annexes.map(({ name, present }) => `${present ? "√" : ""}${name}`).join("\n")),
  read: (cell) => ({ value: splitLines(cell).map((line) => ({ name: line.replace(/^[√✓✔]\s*/u, ""), present: /^[√✓✔]/u.test(line) })) }),
};

/** A key: there is no record without it. */
export const requiredCodec: Codec<string> = {
  write: words,
  read: (cell) => (wordsOf(cell) === "" ? null : { value: wordsOf(cell) }),
};

/** Former names, one a line, with the year of the renaming where it is known: 国土资源局@2018. */
export const formerNamesCodec: Codec<{ name: string; until: number | null }[]> = {
  write: (names) => words(names.map(({ name, until }) => (until === null ? name : `${name}@${until}`)).join("\n")),
  read: (cell) => {
    const names = splitLines(cell).map((line) => /^([^@＠]+)(?:[@＠]\s*(\d{4})年?)?$/u.exec(line));
    const value = names.flatMap((match) => (match === null ? [] : [{ name: (match[1] ?? "").trim(), until: match[2] === undefined ? null : Number(match[2]) }]));
    return value.length === names.length ? { value } : null;
  },
};

/** Words of the user's own, or one of ours, which then follow the language. */
export function openChoiceCodec(prefix: string, values: readonly string[]): Codec<string> {
  return {
    write: (value) => (values.includes(value) ? label(text(`${prefix}.${value}`)) : words(value)),
    read: (cell, vocabulary) => ({ value: vocabulary.get(`${prefix}:${wordsOf(cell)}`) ?? wordsOf(cell) }),
  };
}

export const numberCodec: Codec<number> = {
  write: number,
  read: (cell) => {
    const value = typeof cell === "number" ? cell : Number(wordsOf(cell));
    return wordsOf(cell) !== "" && Number.isFinite(value) ? { value } : null;
  },
};

/** A place in the text: a whole number, not negative. */
export const offsetCodec: Codec<number> = {
  write: number,
  read: (cell, vocabulary) => {
    const reading = numberCodec.read(cell, vocabulary);
    return reading !== null && Number.isInteger(reading.value) && reading.value >= 0 ? reading : null;
  },
};

/** A real date of Excel, or its words as YYYY-MM-DD or YYYY/M/D. */
export const dateCodec: Codec<IsoDate> = {
  write: date,
  read: (cell) => {
    if (typeof cell === "number") return readSerial(cell);
    const [, year = "", month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(wordsOf(cell)) ?? [];
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isIsoDate(iso) ? { value: iso } : null;
  },
};

function readSerial(serial: number): Reading<IsoDate> {
  const day = fromSerial(serial);
  return day === null ? null : { value: day };
}

/** A choice: written in the user's language, read back in any. */
export function choiceCodec<V extends string>(prefix: string, values: readonly V[]): Codec<V> {
  return {
    write: (value) => label(text(`${prefix}.${value}`)),
    read: (cell, vocabulary) => {
      const said = wordsOf(cell);
      const code = vocabulary.get(`${prefix}:${said}`) ?? said;
      const value = values.find((one) => one === code);
      return value === undefined ? null : { value };
    },
  };
}

export const flagCodec: Codec<boolean> = {
  write: (value) => ({ kind: "text", text: value ? text("sheet.flag.yes") : verbatim("") }),
  read: (cell, vocabulary) => {
    const said = wordsOf(cell);
    if (said === "" || cell === false) return { value: false };
    return cell === true || vocabulary.get(`sheet.flag:${said}`) === "yes" ? { value: true } : null;
  },
};
