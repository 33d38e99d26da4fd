import { listChecks } from "#actions/listChecks";
import { text, type Text } from "#core/findings/text";
import { roles } from "#core/ledger/model";
import { settingsSchema } from "#core/settings/model";
import { crossFigures } from "#core/sheets/crossed/crossChoice";
import { layoutColumns } from "#core/sheets/groups/groupColumns";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { dimensions } from "#core/statistics/model";
import * as v from "valibot";

const { layout, crossed, requiredRoles, checksOff, ignored, ...plain } = settingsSchema.entries;

/**
 * A settings file that a person wrote. The settings of a workbook may come from a newer version and are read leniently; here
 * a word that means nothing is a slip of the pen, which must not silently change what is counted.
 */
export const settingsFileSchema = v.strictObject({
  ...plain,
  layout: v.optional(v.strictObject({ sheets: v.nullable(v.array(v.picklist(statisticsSheetIds))), columns: v.nullable(v.array(v.picklist(layoutColumns))) }), layout.default),
  crossed: v.optional(v.nullable(v.strictObject({ rows: v.picklist(dimensions), columns: v.picklist(dimensions), figure: v.optional(v.picklist(crossFigures), "total") })), crossed.default),
  requiredRoles: v.optional(v.array(v.picklist(roles)), requiredRoles.default),
  checksOff: v.optional(v.array(v.picklist(listChecks().map(({ id }) => id))), checksOff.default),
  ignored: v.optional(v.array(v.strictObject(ignored.wrapped.item.entries)), ignored.default),
});

/** What is wrong with a value, by its place in the file. */
export function wordIssue(issue: v.BaseIssue<unknown>): Text {
  const key = v.getDotPath(issue) ?? "";
  if (issue.type === "strict_object" && issue.expected === "never") return text("cli.settings.unknownKey", { key });
  if (issue.type === "strict_object" && issue.received === "undefined") return text("cli.settings.missingKey", { key });
  // A choice comes as ("a" | "b"), a rule of our own as its message.
  const expected = issue.expected?.replace(/[()]/gu, "").replaceAll(" | ", ", ") ?? (issue.type === "check" ? issue.message : issue.type);
  return text(key === "" ? "cli.settings.wrongWhole" : "cli.settings.wrongValue", { key, expected, received: issue.received });
}

/** Where JSON breaks off, as line and column; null where the words of the error do not tell. */
export function findJsonFault(json: string, error: unknown): Text {
  const position = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
  if (position === undefined) return text("cli.settings.notJson");
  const before = json.slice(0, Number(position)).split("\n");
  return text("cli.settings.notJsonAt", { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
}
