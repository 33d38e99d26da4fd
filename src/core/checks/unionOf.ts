/** What several rows say together, each once, in order. */
export function unionOf<R, T>(rows: readonly R[], valuesOf: (row: R) => readonly T[]): readonly T[] {
  if (rows.length === 1 && rows[0] !== undefined) return valuesOf(rows[0]);
  const found = new Set<T>();
  for (const row of rows) for (const value of valuesOf(row)) found.add(value);
  return [...found];
}
