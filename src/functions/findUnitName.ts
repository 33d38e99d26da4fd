import { findUnit } from "#core/units/findUnit";
import { refuse, type Answer, type ResultCell } from "./answer.ts";
import { wordsIn } from "./cellOf.ts";
import { mapCells } from "./mapCells.ts";

/** POLICY.UNIT: the name that the body has in the registry. A likely spelling mistake is proposed, never taken. */
export async function findUnitName(name: unknown): Promise<Answer> {
  const read = (cell: unknown): ResultCell => {
    const found = findUnit(wordsIn(cell));
    if (found === null) return refuse("notAvailable", "function.unit.unknown");
    if (found.others !== undefined) return refuse("notAvailable", "function.unit.ambiguous", { names: [found.entry.canonical, ...found.others] });
    return found.by === "spelling" ? refuse("notAvailable", "function.unit.proposal", { name: found.entry.canonical }) : found.entry.canonical;
  };
  return mapCells(name, { one: read, each: read });
}
