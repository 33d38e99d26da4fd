/** The years that words name, each once. */
export function yearsOf(words: string): string[] {
  return [...new Set(words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [])];
}
