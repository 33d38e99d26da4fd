import type { LedgerRow, Role } from "#core/ledger/model";
import { changeOf, placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck, type Defect } from "../model.ts";
import { perAudit } from "../perAudit.ts";
import { indexNames } from "./akin.ts";
import { unitsOf } from "./ownersOf.ts";
import { countUnit, limitUnit } from "./unitCell.ts";
import { areWrittenForms } from "./writtenForms.ts";

type Message = "twice" | "leadAgain";

export const unitDuplicate = defineCheck({
  id: "unit-duplicate",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["twice", "leadAgain", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  examine: [byRow((audit, row) => {
    const repeats = readerOf(audit)(row);
    if (repeats === null) return null;
    const others = row.responsible.length > 0 && "responsible" in row.cells && "lead" in row.cells;
    const only: Role = "lead" in row.cells ? "lead" : "responsible";
    // All that stands twice in a cell goes at once, whatever was said of it.
    const tidy = withoutRepeats(row, "responsible", { none: repeats.again, once: repeats.others });
    return [
      ...describe(row, only, { message: "twice", units: repeats.first, cell: withoutRepeats(row, only, { none: [], once: repeats.first }) }),
      ...(others ? describe(row, "responsible", { message: "leadAgain", units: repeats.again, cell: tidy }) : []),
      ...(others ? describe(row, "responsible", { message: "twice", units: repeats.others, cell: tidy }) : []),
    ];
  })],
});

function describe(row: LedgerRow, role: Role, { message, units, cell }: { message: Message; units: readonly string[]; cell: string }): Defect<Message>[] {
  const [unit] = units;
  if (unit === undefined) return [];
  const occurrence = { place: placeOf(row, role), changes: changeOf(row, role, cell) };
  return [{ message, ...spread([occurrence], "check.unit-duplicate.fix"), values: { unit: units.length === 1 ? unit : units } }];
}

/** The lead among the others goes altogether; a name that stands twice in its cell stays once, and so does one form of it. */
function withoutRepeats(row: LedgerRow, role: Role, { none, once }: { none: readonly string[]; once: readonly string[] }): string {
  const cell = String(row.cells[role]?.value ?? "");
  const left = none.reduce((words, unit) => limitUnit(words, unit, 0), cell);
  return once.reduce((words, unit) => limitUnit(words, unit, countUnit(words, unit) < 2 ? 0 : 1), left);
}

/** Names that a row has had before, in whatever form. */
interface Repeats {
  /** In the cell of the leads, or in the only one. */
  first: readonly string[];
  /** Leads that stand among the others. */
  again: readonly string[];
  others: readonly string[];
}

/** Rows with the same cells share their lists of names: each pair of lists is looked at once. */
const readerOf = perAudit((audit) => {
  const known = new Map<readonly string[], Map<readonly string[], Repeats | null>>();
  return (row: LedgerRow): Repeats | null => {
    const ofLeads = known.get(row.leads) ?? new Map<readonly string[], Repeats | null>();
    const before = ofLeads.get(row.responsible);
    if (before !== undefined) return before;
    const found = findRepeats(audit, row);
    known.set(row.leads, ofLeads.set(row.responsible, found));
    return found;
  };
});

function findRepeats({ names }: Audit, row: LedgerRow): Repeats | null {
  const isApart = "lead" in row.cells && "responsible" in row.cells;
  const before = indexNames(names);
  const [first, again, others] = [new Set<string>(), new Set<string>(), new Set<string>()];
  unitsOf(row).forEach((unit, at) => {
    // Two bodies that were merged later stand beside each other by right in a table of old names.
    const same = [...before.akinTo(unit)].filter((other) => names.relate(other, unit) === "same" && areWrittenForms(other, unit));
    before.add(unit);
    if (same.length === 0) return;
    if (!isApart || at < row.leads.length) first.add(unit);
    else (same.some((other) => row.leads.includes(other)) ? again : others).add(unit);
  });
  return first.size + again.size + others.size === 0 ? null : { first: [...first], again: [...again], others: [...others] };
}
