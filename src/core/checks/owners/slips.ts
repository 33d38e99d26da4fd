/** Finds those of the names that are one wrong, missing or needless sign away from another. In the order of the names. */
export function indexSlips(names: Iterable<string>): (name: string) => readonly string[] {
  // Names one sign apart are equal after one sign of each, or of one of them, is left out.
  const shortened = new Map<string, number[]>();
  const all = [...names];
  all.forEach((name, position) => {
    for (const form of formsOf(name)) {
      const known = shortened.get(form);
      if (known === undefined) shortened.set(form, [position]);
      else known.push(position);
    }
  });
  return (name) => {
    const near = new Set(formsOf(name).flatMap((form) => shortened.get(form) ?? []));
    return [...near].sort((a, b) => a - b).map((position) => all[position] ?? "").filter((other) => isOneSlipAway(other, name));
  };
}

/** No unit has a longer name; a longer text is not compared. */
const longestName = 60;

/** The name, and the name with each of its signs left out. */
function formsOf(name: string): string[] {
  if (name.length > longestName) return [name];
  return [...new Set([name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))])];
}

/** The same but for one sign that is wrong, too many or missing. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
