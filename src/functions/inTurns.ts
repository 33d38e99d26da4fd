/** Milliseconds of work after which Excel gets a turn: it restarts add-ins that do not answer for five seconds. */
const turn = 40;

/** Works through a list without keeping Excel, whose window and pane share the thread, from anything else. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - began < turn) continue;
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    began = performance.now();
  }
  return results;
}
