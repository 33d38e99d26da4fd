/** A function that is asked the same again and again, row after row, and works each answer out once. */
export function remember<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, { found: T }>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = { found: find(key) }));
    return answer.found;
  };
}
