/** Findings of form are one note per table and colour no cell; a test holds the list against the checks' own tags. */
export const formChecks: ReadonlySet<string> = new Set(["owner-separator", "unit-alias", "deadline-not-a-date", "sequence-gap", "value-hidden", "merged-cells"]);
