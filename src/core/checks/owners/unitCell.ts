/** Names at even places, what parts them between. */
const separator = /([、，,；;\n])/u;
const anySeparator = /([、，,；;\s])/u;

/** The text of a unit cell without one of its units (its last mention, so that a repeat goes and the first stays). */
export function removeUnit(cell: string, unit: string): string {
  return removeName(cell.split(separator), unit) ?? removeName(cell.split(anySeparator), unit) ?? removeWords(cell, unit);
}

/** The text of a unit cell with more units behind, parted as those in it are. */
export function addUnits(cell: string, units: readonly string[]): string {
  const words = cell.trim();
  const parting = (separator.exec(words) ?? anySeparator.exec(words))?.[1] ?? "、";
  return words === "" || /^[-—/无]+$/u.test(words) ? units.join("、") : [words, ...units].join(parting);
}

/** The text of a unit cell in which a unit stands no more than so many times. */
export function limitUnit(cell: string, unit: string, most: number): string {
  let left = cell;
  for (let count = countUnit(cell, unit); count > most; count -= 1) left = removeUnit(left, unit);
  return left;
}

export function countUnit(cell: string, unit: string): number {
  return cell.split(anySeparator).filter((part) => part === unit).length;
}

/** Leaves out the last part that is the name, with what parts it from the name before, or where it is the first, behind. */
function removeName(parts: readonly string[], unit: string): string | null {
  const at = parts.findLastIndex((part) => part.trim() === unit);
  if (at < 0) return null;
  const isName = (_: string, index: number): boolean => index % 2 === 0 && (parts[index] ?? "").trim() !== "";
  const before = parts.slice(0, parts.slice(0, at).findLastIndex(isName) + 1);
  const after = parts.slice(at + 1);
  if (before.length > 0) return [...before, ...after].join("").trim();
  const next = parts.findIndex((part, index) => index > at && isName(part, index));
  return next < 0 ? "" : parts.slice(next).join("").trim();
}

/** 牵头：市发改委 without 市发改委: the words alone, where no name goes on behind them. */
function removeWords(cell: string, unit: string): string {
  for (let at = cell.lastIndexOf(unit); at >= 0; at = at === 0 ? -1 : cell.lastIndexOf(unit, at - 1)) {
    const after = cell.slice(at + unit.length);
    if (!/^[\p{L}\p{N}]/u.test(after)) return `${cell.slice(0, at).trimEnd()}${after.trimStart()}`.trim();
  }
  return cell;
}

/** The text of a unit cell with one written form for another, where it stands as a whole name; a name never stands twice. */
export function replaceUnit(cell: string, from: string, to: string): string {
  const parts = cell.split(separator);
  if (parts.some((part) => part.trim() === to) && parts.some((part) => part.trim() === from)) return removeUnit(cell, from);
  const exact = parts.map((part) => (part.trim() === from ? part.replace(from, () => to) : part)).join("");
  return exact === cell ? cell.replace(from, () => to) : exact;
}
