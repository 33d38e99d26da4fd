import { splitUnits } from "#core/units/splitUnits";
import type { CellValue, LedgerRow, Role } from "#core/ledger/model";
import { changeOf, placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause, type Sighting } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { perAudit } from "../perAudit.ts";

export const ownerSeparator = defineCheck({
  id: "owner-separator",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["owners", "form"],
  messages: ["mixed", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  examine: [byCause({
    sight: (audit, row) => {
      const tidy = tidier(audit);
      const lead = tidy(row.cells.lead?.value ?? "");
      const responsible = tidy(row.cells.responsible?.value ?? "");
      return lead === null && responsible === null ? null : [...sightAt(row, "lead", lead), ...sightAt(row, "responsible", responsible)];
    },
    conclude: (_cause, sightings) => ({ message: "mixed", ...spread(sightings, "check.owner-separator.fix"), values: { count: sightings.length }, about: "" }),
  })],
});

function sightAt(row: LedgerRow, role: Role, after: string | null): Sighting<null>[] {
  return after === null ? [] : [{ key: "", cause: null, place: placeOf(row, role), changes: changeOf(row, role, after) }];
}

/** Words that give roles inside the cell are no separators. */
const roleWords = /牵头|配合|主办|协办|参与|负责/u;

/** The cell with 、 between its names; null where it is tidy already or holds more than names. */
function createTidier({ units }: Audit): (value: CellValue) => string | null {
  const known = new Map<CellValue, string | null>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const tidy = typeof value === "string" && !roleWords.test(value) ? tidyCell(value, units) : null;
    known.set(value, tidy);
    return tidy;
  };
}

const tidier = perAudit(createTidier);

function tidyCell(cell: string, registry: Audit["units"]): string | null {
  const { units, generic, separators } = splitUnits(cell, { registry });
  if (separators === "clean" || units.length + generic.length === 0) return null;
  const names = [...units, ...generic].sort((a, b) => cell.indexOf(a) - cell.indexOf(b));
  const open = /等(?:单位|部门)?[\s、，,；;。]*$/u.exec(cell)?.[0].replace(/[\s、，,；;。]+/gu, "") ?? "";
  const tidy = names.join("、") + open;
  return wordsOf(tidy) === wordsOf(cell) ? tidy : null;
}

/** Letters and digits alone: a correction of form must not lose what was not read as a name. */
function wordsOf(cell: string): string {
  return cell.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
