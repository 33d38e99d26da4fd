import type { SheetData } from "#files/workbookData";
import { renameSheetInFormula } from "#files/xlsxFormula";
import { invalidArgument, itemAlreadyExists } from "#host/protocol/hostError";
import type { HostSession } from "#host/session";
import { changeFormulas } from "./changeFormulas.ts";

const longestName = 31;

/**
 * support.microsoft.com, "Rename a worksheet": 31 characters, none of `/ \ ? * : [ ]`, no apostrophe at either end, not
 * History, no duplicate. East Asian Windows refuses the same in full width (tried by users on Excel 2010 and 2016, all
 * of U+0000…U+FFFF), and so does this host, whose users sit there.
 */
export function checkSheetName(session: HostSession, name: string, self: SheetData | null): void {
  if (name.trim() === "" || name.length > longestName || /[[\]:*?/\\［］：＊？／＼￥\0]/u.test(name) || /^['’＇]|['’＇]$/u.test(name)) throw invalidArgument("sheet name");
  if (name.toLowerCase() === "history") throw invalidArgument("sheet name");
  const taken = session.data.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists();
}

export function freeSheetName(session: HostSession): string {
  let number = session.data.sheets.length + 1;
  while (session.data.sheets.some(({ name }) => name.toLowerCase() === `sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Every formula that names the sheet follows: cells, names, conditional formats, validations, charts, links. Null: it is gone. */
export function renameReferences(session: HostSession, from: string, to: string | null): void {
  // Of half a million formulas few name the sheet; a pattern finds them without a lower-case copy of each.
  const mention = new RegExp(from.replaceAll("'", "''").replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`), "iu");
  changeFormulas(session, (formula) => (mention.test(formula) ? renameSheetInFormula(formula, from, to) : formula));
  if (to === null) return;
  for (const { links } of session.data.sheets) for (const [key, link] of links) if (link.location !== null) links.set(key, { ...link, location: renameSheetInFormula(link.location, from, to) });
}
