/** Words that end a body's name at one level or another: 发展改革委 and 发展和改革局 are one body. */
const ending = /(?:委员会|办公室|办公厅|[委局厅办部处])$/u;

/**
 * Two names that can be forms of one another: every sign of the shorter stands in the longer, in order. Bodies that
 * were merged share their successor and still are no forms of one another.
 */
export function areWrittenForms(a: string, b: string): boolean {
  const [short, long] = [a, b].map((name) => (name.split(/[（(]/u, 1)[0] ?? "").replace(ending, "")).sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined) return false;
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at += 1;
  return at === short.length;
}
