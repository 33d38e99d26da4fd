import type { HostSession } from "#host/session";

/** `Old[Column]` becomes `New[Column]` in every formula, as Excel does when a table is renamed. */
export function renameTableReferences(session: HostSession, from: string, to: string): void {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.])${from.replaceAll(/[\\.?]/gu, String.raw`\$&`)}(?=\\[)`, "giu");
  for (const sheet of session.data.sheets) {
    for (const row of sheet.rows) {
      row?.formulas?.forEach((formula, column, formulas) => {
        if (formula !== undefined) formulas[column] = formula.replace(pattern, () => to);
      });
    }
  }
  for (const name of session.data.names) name.formula = name.formula.replace(pattern, () => to);
}
