import type { Text } from "#core/findings/text";
import type { Extension } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

export const extensionUnapproved = defineCheck({
  id: "extension-unapproved",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["incomplete", "unreadable", "missingApprover", "missingDay"],
  appliesTo: ({ count, hasColumn }) => hasColumn("extendedTo") && count("extended") > 0,
  examine: [byRow(({ measureOf }, row, index) => {
    const { extension } = row;
    if (extension === null) return null;
    const place = placeOf(row, "extendedTo");
    const cites = measureOf(index)?.ref ?? null;
    const to = String(extension.to ?? row.cells.extendedTo?.value ?? "");
    const missing = missingParts(extension);
    return [
      ...(extension.to === null ? [{ message: "unreadable", place, values: { to }, cites } as const] : []),
      ...(missing.length > 0 ? [{ message: "incomplete", place, values: { to, missing }, cites } as const] : []),
    ];
  })],
});

function missingParts({ approvedBy, approvedOn }: Extension): Text[] {
  return [
    ...(approvedBy === null ? [{ id: "check.extension-unapproved.missingApprover" }] : []),
    ...(approvedOn === null ? [{ id: "check.extension-unapproved.missingDay" }] : []),
  ];
}
