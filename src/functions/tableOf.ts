/** A range as Excel hands it to a function: a list of rows. null: a single value. */
export function tableOf(given: unknown): readonly (readonly unknown[])[] | null {
  return isList(given) ? given.map((row) => (isList(row) ? row : [row])) : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
