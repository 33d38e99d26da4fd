import { isErrorValue, wordsOf } from "#core/ledger/cells";
import type { ColumnMapping, LedgerRow, Role } from "#core/ledger/model";

/** The people that a cell names, each once. */
export function peopleIn({ cells }: LedgerRow, role: Role): string[] {
  const value = cells[role]?.value ?? "";
  if (isErrorValue(value)) return [];
  const names = wordsOf(value).split(/[、，,;；\n]+/u).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "");
}

const answering = /责任人|负责人/u;
const reachable = /联[系络]/u;

/**
 * 责任人 and 联络员 are two roles that a ledger's reader calls by one name: the words of the header tell them apart. A
 * column 联系人（责任人） is taken for who can be reached.
 */
export function contactRoleOf(columns: readonly ColumnMapping[]): "person" | "contact" {
  const header = columns.find(({ role }) => role === "contact")?.header ?? "";
  return answering.test(header) && !reachable.test(header) ? "person" : "contact";
}
