import type { CellArea, ValidationData, ValidationRuleData } from "#files/workbookData";
import { contains, overlaps } from "#files/xlsxAddress";
import { readFlag, readOneOf, readRecord, readText } from "#host/protocol/arguments";
import { accessDenied, invalidArgument } from "#host/protocol/hostError";
import { defineClass, isHostObject, method, property } from "#host/protocol/hostObject";
import type { AreasTarget } from "#host/session";
import { formulaOfRange } from "./names.ts";
import { targetOf } from "./rangeArgument.ts";

/** support.microsoft.com, "Apply data validation to cells": a list that is typed in holds 255 characters with its commas. */
const longestList = 255;
const kinds: Record<string, string> = { wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength" };
const typeNames: Record<string, string> = { whole: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength", list: "List", custom: "Custom" };
const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;
const fileOperators = ["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"] as const;

function find({ sheet, areas }: AreasTarget): ValidationData | undefined {
  return sheet.validations.find((validation) => areas.every((area) => validation.areas.some((known) => contains(known, area))));
}

/** A range has one validation: an earlier one is cut back to the cells outside. */
function clear({ sheet, areas }: AreasTarget): void {
  if (sheet.protection !== null) throw accessDenied();
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: areas.reduce((rest, area) => rest.flatMap((known) => subtract(known, area)), validation.areas) }))
    .filter((validation) => validation.areas.length > 0);
}

function subtract(area: CellArea, hole: CellArea): CellArea[] {
  if (!overlaps(area, hole)) return [area];
  const middle = { row: Math.max(area.row, hole.row), lastRow: Math.min(area.lastRow, hole.lastRow) };
  return [
    { ...area, lastRow: hole.row - 1 }, { ...area, row: hole.lastRow + 1 },
    { ...area, ...middle, lastColumn: hole.column - 1 }, { ...area, ...middle, column: hole.lastColumn + 1 },
  ].filter((part) => part.row <= part.lastRow && part.column <= part.lastColumn);
}

function writeRule(target: AreasTarget, value: unknown): void {
  const [name, ...more] = Object.keys(readRecord(value));
  if (name === undefined || more.length > 0) throw invalidArgument("one rule");
  const detail = readRecord(readRecord(value)[name]);
  clear(target);
  target.sheet.validations.push({ areas: [...target.areas], rule: { ...readDetail(name, detail), allowBlank: true, showErrorMessage: true, showInputMessage: true } });
}

function readDetail(name: string, detail: Record<string, unknown>): ValidationRuleData {
  if (name === "list") return listRule(detail["source"]);
  if (name === "custom") return { type: "custom", formula1: readText(detail["formula"]).replace(/^=/u, "") };
  const type = kinds[name];
  if (type === undefined) throw invalidArgument("validation");
  const operator = fileOperators[operators.indexOf(readOneOf(detail["operator"], operators))] ?? "between";
  const second = detail["formula2"] === undefined ? {} : { formula2: readOperand(detail["formula2"]) };
  return { type, operator, formula1: readOperand(detail["formula1"]), ...second };
}

function listRule(source: unknown): ValidationRuleData {
  if (isHostObject(source)) return { type: "list", formula1: formulaOfRange(targetOf(source)) };
  const text = readText(source);
  if (text.startsWith("=")) return { type: "list", formula1: text.slice(1) };
  if (text === "" || text.length > longestList) throw invalidArgument("list");
  return { type: "list", values: text.split(",") };
}

function readOperand(value: unknown): string {
  if (isHostObject(value)) return formulaOfRange(targetOf(value));
  return typeof value === "number" ? String(value) : readText(value).replace(/^=/u, "");
}

function readRule(target: AreasTarget): unknown {
  const rule = find(target)?.rule;
  if (rule === undefined) return {};
  if (rule.type === "list") return { list: { inCellDropDown: true, source: rule.values?.join(",") ?? `=${rule.formula1 ?? ""}` } };
  if (rule.type === "custom") return { custom: { formula: `=${rule.formula1 ?? ""}` } };
  const name = Object.keys(kinds).find((key) => kinds[key] === rule.type) ?? rule.type;
  const position = fileOperators.findIndex((operator) => operator === (rule.operator ?? "between"));
  return { [name]: { formula1: rule.formula1, operator: operators[position], ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }) } };
}

function change(target: AreasTarget, part: Partial<ValidationRuleData>): void {
  const validation = find(target);
  if (validation === undefined) throw invalidArgument("no rule yet");
  validation.rule = { ...validation.rule, ...part };
}

const errorStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;

function writeErrorAlert(target: AreasTarget, value: unknown): void {
  const { message, title, showAlert, style } = readRecord(value);
  change(target, {
    errorMessage: readText(message ?? ""), errorTitle: readText(title ?? ""), showErrorMessage: showAlert !== false,
    errorStyle: errorStyles[readOneOf(style ?? "Stop", ["Stop", "Warning", "Information"])],
  });
}
function writePrompt(target: AreasTarget, value: unknown): void {
  const { message, title, showPrompt } = readRecord(value);
  change(target, { inputMessage: readText(message ?? ""), inputTitle: readText(title ?? ""), showInputMessage: showPrompt !== false });
}

export const dataValidationObject = defineClass<AreasTarget>("DataValidation", {
  members: {
    Rule: property("ExcelApi 1.8", readRule, writeRule),
    Type: property("ExcelApi 1.8", (target) => typeNames[find(target)?.rule.type ?? ""] ?? "None"),
    IgnoreBlanks: property("ExcelApi 1.8", (target) => find(target)?.rule.allowBlank !== false, (target, value) => change(target, { allowBlank: readFlag(value) })),
    ErrorAlert: property("ExcelApi 1.8", (target) => {
      const { errorMessage = "", errorTitle = "", errorStyle = "stop", showErrorMessage = false } = find(target)?.rule ?? {};
      return { message: errorMessage, title: errorTitle, showAlert: showErrorMessage, style: Object.keys(errorStyles).find((name) => name.toLowerCase() === errorStyle) ?? "Stop" };
    }, writeErrorAlert),
    Prompt: property("ExcelApi 1.8", (target) => {
      const { inputMessage = "", inputTitle = "", showInputMessage = false } = find(target)?.rule ?? {};
      return { message: inputMessage, title: inputTitle, showPrompt: showInputMessage };
    }, writePrompt),
    Clear: method("ExcelApi 1.8", clear),
  },
});
