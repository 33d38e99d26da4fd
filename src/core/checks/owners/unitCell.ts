const separators: ReadonlySet<string> = new Set("、，,；;\n");

/** The text of a unit cell without one of its units (its last mention, so that a repeat goes and the first stays). */
export function removeUnit(cell: string, unit: string): string {
  const at = cell.lastIndexOf(unit);
  if (at < 0) return cell;
  const before = cell.slice(0, at).trimEnd();
  const after = cell.slice(at + unit.length).trimStart();
  if (separators.has(before.slice(-1))) return `${before.slice(0, -1)}${after}`.trim();
  return `${before}${separators.has(after.charAt(0)) ? after.slice(1) : after}`.trim();
}

/** The text of a unit cell with one written form for another, where it stands as a whole name; a name never stands twice. */
export function replaceUnit(cell: string, from: string, to: string): string {
  const parts = cell.split(/([、，,；;\n])/u);
  if (parts.some((part) => part.trim() === to) && parts.some((part) => part.trim() === from)) return removeUnit(cell, from);
  const exact = parts.map((part) => (part.trim() === from ? part.replace(from, () => to) : part)).join("");
  return exact === cell ? cell.replace(from, () => to) : exact;
}
