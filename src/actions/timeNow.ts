/** The moment of a step, for the list of what can be undone; decides nothing. */
export function timeNow(): string {
  return new Date().toISOString();
}
