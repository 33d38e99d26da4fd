import type { Text } from "#core/findings/text";
import type { Extension } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";

export const extensionUnapproved = defineCheck({
  id: "extension-unapproved",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["incomplete", "unreadable", "missingApprover", "missingDay"],
  appliesTo: ({ ledger, hasColumn }) => hasColumn("extendedTo") && ledger.rows.some(({ extension }) => extension !== null),
  *examine({ ledger, measureOf }) {
    for (const [index, row] of ledger.rows.entries()) {
      const { extension } = row;
      if (extension === null) continue;
      const cites = measureOf(index)?.ref ?? null;
      const to = String(extension.to ?? row.cells.extendedTo?.value ?? "");
      if (extension.to === null) yield { message: "unreadable", place: placeOf(row, "extendedTo"), values: { to }, cites };
      const missing = missingParts(extension);
      if (missing.length > 0) yield { message: "incomplete", place: placeOf(row, "extendedTo"), values: { to, missing }, cites };
    }
  },
});

function missingParts({ approvedBy, approvedOn }: Extension): Text[] {
  return [
    ...(approvedBy === null ? [{ id: "check.extension-unapproved.missingApprover" }] : []),
    ...(approvedOn === null ? [{ id: "check.extension-unapproved.missingDay" }] : []),
  ];
}
