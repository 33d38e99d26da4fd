/** References inside a formula's text: enough to move them and to rename sheets, without reading the formula. */
export interface FormulaToken {
  kind: "cell" | "columns" | "rows" | "sheet" | "other";
  text: string;
}

// Strings, quoted sheets, structured references, areas of whole columns or rows, cells, words, any other character.
const tokenPattern =
  /(?<other>"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\])|(?<quoted>'(?:[^']|'')*'!)|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!]))|(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!]))|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!]))|(?<word>[\p{L}\p{N}_.\\]+!?)|[\s\S]/gu;

export function scanFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(tokenPattern)) tokens.push({ kind: kindOf(match), text: match[0] });
  return tokens;
}

function kindOf(match: RegExpMatchArray): FormulaToken["kind"] {
  const groups = match.groups ?? {};
  if (groups["cell"] !== undefined) return "cell";
  if (groups["columns"] !== undefined) return "columns";
  if (groups["rows"] !== undefined) return "rows";
  return match[0].endsWith("!") && match[0].length > 1 ? "sheet" : "other";
}

/** The formula as it reads `rows` further down and `columns` further right; what stands after `$` stays. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return scanFormula(formula).map((token) => shiftToken(token, rows, columns)).join("");
}

function shiftToken({ kind, text }: FormulaToken, rows: number, columns: number): string {
  if (kind === "cell") return text.replace(/^(\$?)([A-Za-z]+)(\$?)(\d+)$/u, (_, fixedColumn: string, column: string, fixedRow: string, row: string) =>
    shiftColumn(fixedColumn, column, columns) + shiftRow(fixedRow, row, rows));
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
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*|true|false)$/iu.test(name);
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
