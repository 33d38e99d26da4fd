/** One sort of line break for all systems' and programs', one letter for one, so that places stay. */
export function unifyBreaks(text: string): string {
  return text.replace(/\r(?=\n)/gu, " ").replace(/[\r\f\v\u0085\u2028\u2029]/gu, "\n");
}
