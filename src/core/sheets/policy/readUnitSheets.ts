import type { Finding } from "#core/findings/finding";
import type { SheetGrid } from "#core/ledger/model";
import type { RegistryExtras } from "#core/units/createRegistry";
import type { UnitEntry, UnitRegistry } from "#core/units/model";
import type { SheetId } from "../sheetPlan.ts";
import { keepFirst, readTable, type TableReading } from "./readTable.ts";
import type { Vocabulary } from "./tableCodec.ts";
import { categoryOf, type UnitDirectory, type UnitListing } from "./unitDirectory.ts";
import { genericTable, type UnitRecord, unitTable } from "./unitTables.ts";

export interface UnitSheetsReading {
  directory: UnitDirectory;
  /** For `createRegistry`: the bodies of 单位名录 in the order that it gives them. */
  extras: RegistryExtras;
  findings: Finding[];
}

/** A row adds to what the registry knows of a body; what it leaves out stays known. */
function buildEntry({ canonical, aliases, formerNames, group }: UnitRecord, known: UnitEntry | undefined): UnitEntry {
  if (known === undefined) return { canonical, abbreviations: aliases, formerNames, ambiguous: [], category: categoryOf(group) };
  const names = new Set(formerNames.map(({ name }) => name));
  return {
    ...known,
    abbreviations: [...new Set([...aliases, ...known.abbreviations])],
    formerNames: [...formerNames, ...known.formerNames.filter(({ name }) => !names.has(name))],
  };
}

/** An alias that one row gives to a body and another to a second one, unless the registry itself knows it of both. */
function findSharedAliases({ lines, problemAt }: TableReading<UnitRecord>, registry: UnitRegistry): Finding[] {
  const owners = new Map<string, string>(lines.map(({ record }) => [record.canonical, record.canonical]));
  return lines.flatMap((line) => line.record.aliases.flatMap((alias) => {
    const { canonical } = line.record;
    const other = owners.get(alias);
    owners.set(alias, other ?? canonical);
    if (other === undefined || other === canonical) return [];
    const known = new Set(registry.forms.get(alias)?.map(({ entry }) => entry.canonical));
    return known.has(canonical) && known.has(other) ? [] : [problemAt(line, "aliases", "aliasTwice", { alias, other })];
  }));
}

const byOrder = (a: UnitListing, b: UnitListing): number => (a.order ?? Infinity) === (b.order ?? Infinity) ? 0 : (a.order ?? Infinity) - (b.order ?? Infinity);

/** 单位名录 and 概称单位, read back; a sheet that is not in the workbook counts as empty. `registry` is what rows add to. */
export function readUnitSheets(grids: ReadonlyMap<SheetId, SheetGrid>, vocabulary: Vocabulary, registry: UnitRegistry): UnitSheetsReading {
  const unitGrid = grids.get(unitTable.id);
  const genericGrid = grids.get(genericTable.id);
  const units = unitGrid === undefined ? null : keepFirst(readTable(unitTable, unitGrid, vocabulary), "canonical", ({ canonical }) => canonical);
  const generics = genericGrid === undefined ? null : keepFirst(readTable(genericTable, genericGrid, vocabulary), "generic", ({ generic }) => generic);
  const known = new Map(registry.entries.map((entry) => [entry.canonical, entry]));
  const listings = (units?.lines ?? []).map(({ record }): UnitListing => ({ entry: buildEntry(record, known.get(record.canonical)), group: record.group, order: record.order }));
  listings.sort(byOrder);
  return {
    directory: { units: listings, generics: (generics?.lines ?? []).map(({ record }) => record) },
    extras: listings.length === 0 ? {} : { entries: listings.map(({ entry }) => entry) },
    findings: [...(units?.findings ?? []), ...(units === null ? [] : findSharedAliases(units, registry)), ...(generics?.findings ?? [])],
  };
}
