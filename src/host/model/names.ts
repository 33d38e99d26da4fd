import type { NameData } from "#files/workbookData";
import { formatArea } from "#files/xlsxAddress";
import { quoteSheetName } from "#files/xlsxFormula";
import { valueAt } from "#host/grid/cells";
import { rangeOfFormula } from "#host/grid/places";
import { shownValue } from "#host/grid/writeCells";
import { readFlag, readText } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import type { RangeTarget } from "#host/session";
import type { NameTarget, ScopeTarget } from "./factories.ts";
import { targetOf } from "./rangeArgument.ts";

/** support.microsoft.com, "Names in formulas": a letter, _ or \ first; no space; not like a cell; 255 characters; table names count too. */
export function checkName(name: string): void {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || /^(?:[a-z]{1,3}\d+|r|c|r\d+c\d+)$/iu.test(name)) throw invalidArgument("name");
}

function scopeOf({ sheet }: ScopeTarget): string | null {
  return sheet?.id ?? null;
}
function namesIn(target: ScopeTarget): NameData[] {
  return target.session.data.names.filter(({ scope }) => scope === scopeOf(target));
}
function find(target: ScopeTarget, args: Arguments): NameData | undefined {
  const wanted = args.text(0).toLowerCase();
  return namesIn(target).find(({ name }) => name.toLowerCase() === wanted);
}
function orNotFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw itemNotFound();
  return found;
}

function addName(target: ScopeTarget, args: Arguments, formula: string): HostObject {
  const { session } = target;
  const name = args.text(0);
  checkName(name);
  if (find(target, args) !== undefined) throw itemAlreadyExists();
  if (session.data.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()))) throw itemAlreadyExists();
  const added: NameData = { name, formula, scope: scopeOf(target), visible: true, comment: args.textOr(2, "") };
  session.data.names.push(added);
  return session.make.name({ session, name: added });
}

/** A range, or a formula as text. */
function referenceFormula(args: Arguments): string {
  const range = args.object(1);
  if (range !== null) return formulaOfRange(targetOf(range));
  return readFormula(args.at(1));
}
function readFormula(value: unknown): string {
  const text = readText(value);
  if (!text.startsWith("=") || text.length < 2) throw invalidArgument("formula");
  return text.slice(1);
}
export function formulaOfRange({ sheet, area }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area, "$")}`;
}

export const namesObject = defineClass<ScopeTarget>("NamedItemCollection", {
  members: {
    Add: method("ExcelApi 1.4", (target, args) => addName(target, args, referenceFormula(args))),
    AddFormulaLocal: method("ExcelApi 1.4", (target, args) => addName(target, args, readFormula(args.at(1)))),
    GetCount: method("ExcelApi 1.4", (target) => namesIn(target).length),
    GetItem: method("ExcelApi 1.1", (target, args) => target.session.make.name({ session: target.session, name: orNotFound(find(target, args)) })),
    GetItemOrNullObject: method("ExcelApi 1.4", (target, args) => {
      const name = find(target, args);
      return name === undefined ? nullObject : target.session.make.name({ session: target.session, name });
    }),
  },
  items: (target) => namesIn(target).map((name) => target.session.make.name({ session: target.session, name })),
});

function valueOf({ session, name }: NameTarget): unknown {
  const range = rangeOfFormula(session, name.formula);
  if (range === null) return name.formula.includes("#REF!") ? "#REF!" : `=${name.formula}`;
  const { sheet, area } = range;
  return area.row === area.lastRow && area.column === area.lastColumn ? shownValue(valueAt(sheet, area.row, area.column)) : formulaOfRange(range);
}

/** `Excel.NamedItemType` */
function typeOf({ session, name }: NameTarget): string {
  if (name.formula.includes("#REF!")) return "Error";
  return rangeOfFormula(session, name.formula) === null ? "String" : "Range";
}

function rangeOf({ session, name }: NameTarget): HostObject | null {
  const range = rangeOfFormula(session, name.formula);
  return range === null ? null : session.make.range(range);
}

export const nameObject = defineClass<NameTarget>("NamedItem", {
  members: {
    Name: property("ExcelApi 1.1", ({ name }) => name.name),
    Type: property("ExcelApi 1.1", typeOf),
    Value: property("ExcelApi 1.1", valueOf),
    Formula: property("ExcelApi 1.7", ({ name }) => `=${name.formula}`, ({ name }, value) => {
      name.formula = readFormula(value);
    }),
    Visible: property("ExcelApi 1.1", ({ name }) => name.visible, ({ name }, value) => {
      name.visible = readFlag(value);
    }),
    Comment: property("ExcelApi 1.4", ({ name }) => name.comment, ({ name }, value) => {
      name.comment = readText(value);
    }),
    Scope: property("ExcelApi 1.4", ({ name }) => (name.scope === null ? "Workbook" : "Worksheet")),
    Delete: method("ExcelApi 1.4", ({ session, name }) => {
      session.data.names = session.data.names.filter((other) => other !== name);
    }),
    GetRange: method("ExcelApi 1.1", (target) => orNotFound(rangeOf(target))),
    GetRangeOrNullObject: method("ExcelApi 1.4", (target) => rangeOf(target) ?? nullObject),
    WorksheetOrNullObject: object("ExcelApi 1.4", ({ session, name }) => {
      const sheet = session.data.sheets.find(({ id }) => id === name.scope);
      return sheet === undefined ? nullObject : session.make.worksheet({ session, sheet });
    }),
  },
  identity: ({ name }) => ({ _Id: name.name }),
});
