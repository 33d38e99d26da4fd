import type { LedgerRow } from "./model.ts";
import type { MarkedColumns, RowContext } from "./rowContext.ts";

const noUnits: string[] = [];
type RowOwners = Pick<LedgerRow, "leads" | "responsible" | "generic">;

/** Who answers for a row, from its columns of units, from marks under their names or from the heading it stands under. */
export function readOwnersOf(context: RowContext, row: number, section: string): RowOwners {
  const { marked, roles } = context;
  if (marked !== undefined && marked.units.length > 0) return addMarkedUnits(context, { row, marked, own: readOwnerCells(context, row) });
  const own = readOwnerCells(context, row);
  // （一）市公安局 above the rows of a table that has no column of units.
  if (roles.has("lead") || roles.has("responsible") || section === "") return own;
  return { ...own, leads: context.readings.section(section).leads };
}

function readOwnerCells({ cells, roles, readings }: RowContext, row: number): RowOwners {
  const leadColumn = roles.get("lead")?.[0];
  const lead = leadColumn === undefined ? null : readings.owners(cells.at(row, leadColumn));
  let leads = lead?.leads ?? noUnits;
  let responsible = lead?.responsible ?? noUnits;
  let generic = lead?.generic ?? noUnits;
  for (const column of roles.get("responsible") ?? []) {
    const others = readings.owners(cells.at(row, column));
    // Units named 牵头 inside a column of others lead only where no column of leads stands beside it.
    const named = others.responsible.length > 0 && leadColumn === undefined;
    if (named) leads = join(leads, others.leads);
    responsible = join(responsible, named ? others.responsible : join(others.leads, others.responsible));
    generic = join(generic, others.generic);
  }
  return { leads, responsible, generic };
}

/** ★ and √ under the names of units. */
function addMarkedUnits({ cells, roles }: RowContext, { row, marked, own }: { row: number; marked: MarkedColumns; own: RowOwners }): RowOwners {
  const named = marked.units.map(({ column, stands }) => ({ stands, meaning: marked.read(cells.at(row, column)) }));
  const leads = named.filter(({ meaning }) => meaning === "leads").map(({ stands }) => stands);
  const others = named.filter(({ meaning }) => meaning === "takesPart" || meaning === "plain").map(({ stands }) => stands);
  // Where no mark and no column says who leads, all that are marked answer alike.
  const alike = !roles.has("lead") && !marked.tellsLeads;
  return { leads: join(own.leads, alike ? others : leads), responsible: alike ? own.responsible : join(own.responsible, others), generic: own.generic };
}

function join(one: string[], other: string[]): string[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}
