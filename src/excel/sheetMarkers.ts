import type { SheetId } from "#core/sheets/sheetPlan";
import type { Area } from "#core/ledger/model";
import { areaOfReference, sheetOfReference } from "./address.ts";

/**
 * A generated sheet is known by a hidden defined name that refers to it, never by its title: the user may rename it,
 * and may own a sheet of the same title. The name is workbook-level, so a copy that the user makes is not ours. It covers
 * what was written, and only the first cell while that is being written anew.
 */
const finalPrefix = "PL_Sheet_";
/** Marks a sheet under construction; what still carries it on the next run was left by an interrupted one. */
const temporaryPrefix = "PL_Temp_";

export const finalMarker = (id: SheetId): string => finalPrefix + id;
export const temporaryMarker = (id: SheetId): string => temporaryPrefix + id;
export const temporarySheetName = (id: SheetId): string => `~PL_${id}`;

export interface DefinedName {
  name: string;
  formula: string;
}

export interface Markers {
  /** By the marker's id; a marker whose sheet is gone is not in it. */
  final: ReadonlyMap<string, string>;
  temporary: ReadonlyMap<string, string>;
  /** What was written on the sheet of a final marker, where that is known. */
  written: ReadonlyMap<string, Area>;
}

function sheetsMarked(prefix: string, names: readonly DefinedName[], sheets: ReadonlySet<string>): Map<string, string> {
  const marked = new Map<string, string>();
  for (const { name, formula } of names) {
    const sheet = name.startsWith(prefix) ? sheetOfReference(formula) : null;
    if (sheet !== null && sheets.has(sheet)) marked.set(name.slice(prefix.length), sheet);
  }
  return marked;
}

function areasWritten(names: readonly DefinedName[]): Map<string, Area> {
  return new Map(names.flatMap(({ name, formula }) => {
    const area = name.startsWith(finalPrefix) ? areaOfReference(formula) : null;
    return area === null || area.rowCount * area.columnCount === 1 ? [] : [[name.slice(finalPrefix.length), area] as const];
  }));
}

/** Finds the generated sheets among a workbook's defined names. */
export function findMarkers(names: readonly DefinedName[], sheets: ReadonlySet<string>): Markers {
  return { final: sheetsMarked(finalPrefix, names, sheets), temporary: sheetsMarked(temporaryPrefix, names, sheets), written: areasWritten(names) };
}
