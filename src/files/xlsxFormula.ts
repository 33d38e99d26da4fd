/** References inside a formula's text: enough to move them and to rename sheets, without reading the formula. */
export interface FormulaToken {
  kind: "cell" | "columns" | "rows" | "sheet" | "other";
  text: string;
}

// Areas of whole columns or rows, cells, words (a sheet's name with its !), any other character.
const wordPattern =
  /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(![]))|(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(![]))|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(![]))|[\p{L}\p{N}_.\\]+!?|[\s\S]/uy;

export function scanFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = scanEnclosed(formula, at) ?? scanWord(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** A string, a quoted sheet or a structured reference. One that is not closed reaches to the end. */
function scanEnclosed(formula: string, start: number): FormulaToken | null {
  const first = formula.charAt(start);
  if (first === "[") return { kind: "other", text: formula.slice(start, endOfBrackets(formula, start)) };
  if (first !== '"' && first !== "'") return null;
  const end = endOfQuotes(formula, start, first);
  const isSheet = first === "'" && formula.charAt(end) === "!";
  return { kind: isSheet ? "sheet" : "other", text: formula.slice(start, isSheet ? end + 1 : end) };
}

function endOfQuotes(formula: string, start: number, quote: string): number {
  let end = formula.indexOf(quote, start + 1);
  // A doubled quote stands for one of the text.
  while (end >= 0 && formula.charAt(end + 1) === quote) end = formula.indexOf(quote, end + 2);
  return end < 0 ? formula.length : end + 1;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const character = formula.charAt(index);
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;
    if (depth === 0) return index + 1;
  }
  return formula.length;
}

function scanWord(formula: string, start: number): FormulaToken {
  wordPattern.lastIndex = start;
  const match = wordPattern.exec(formula);
  const text = match?.[0] ?? formula.slice(start);
  const { cell, columns, rows } = match?.groups ?? {};
  if (cell !== undefined) return { kind: "cell", text };
  if (columns !== undefined) return { kind: "columns", text };
  if (rows !== undefined) return { kind: "rows", text };
  return { kind: text.endsWith("!") && text.length > 1 ? "sheet" : "other", text };
}

/** The formula as it reads `rows` further down and `columns` further right; what stands after `$` stays. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return scanFormula(formula).map((token) => shiftToken(token, rows, columns)).join("");
}

function shiftToken({ kind, text }: FormulaToken, rows: number, columns: number): string {
  if (kind === "cell") return text.replace(/(\$?)([A-Za-z]+)/u, (_, fixed: string, column: string) => shiftColumn(fixed, column, columns)).replace(/(\$?)(\d+)/u, (_, fixed: string, row: string) => shiftRow(fixed, row, rows));
  if (kind === "columns") return text.replace(/(\$?)([A-Za-z]+)/gu, (_, fixed: string, column: string) => shiftColumn(fixed, column, columns));
  if (kind === "rows") return text.replace(/(\$?)(\d+)/gu, (_, fixed: string, row: string) => shiftRow(fixed, row, rows));
  return text;
}

function shiftColumn(fixed: string, column: string, by: number): string {
  return fixed + (fixed === "$" ? column : columnLetters(columnIndex(column) + by));
}
function shiftRow(fixed: string, row: string, by: number): string {
  return fixed + (fixed === "$" ? row : String(Number(row) + by));
}

/** 0 → A */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** A → 0 */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `'It''s'!` or `Sheet1!` → the sheet's name. */
export function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The name as a formula needs it; Excel quotes whatever could be read as something else. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/iu.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Every reference to sheet `from` names `to`; null makes it #REF!, as Excel does when the sheet is deleted. */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  const wanted = from.toLowerCase();
  if (!formula.toLowerCase().includes(wanted.replaceAll("'", "''"))) return formula;
  return scanFormula(formula).map((token) => {
    if (token.kind !== "sheet" || sheetOfPrefix(token.text).toLowerCase() !== wanted) return token.text;
    return to === null ? "#REF!" : `${quoteSheetName(to)}!`;
  }).join("");
}
