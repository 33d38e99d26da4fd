import { contentTypes, type MendedParts } from "../xlsxParts.ts";
import { findElements } from "../xlsxXml.ts";
import { resolveTarget } from "./adoptSheet.ts";

const workbookPart = "xl/workbook.xml";
const workbookRels = "xl/_rels/workbook.xml.rels";

/** Takes a part that the workbook refers to out of the package. */
export function dropPart(parts: MendedParts, part: string): void {
  if (!parts.names().includes(part)) return;
  const slash = part.lastIndexOf("/");
  parts.changes.set(part, null);
  parts.changes.set(`${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`, null);
  dropElements(parts, workbookRels, "Relationship", ({ Target = "" }) => resolveTarget(workbookPart, Target) === part);
  dropElements(parts, contentTypes, "Override", ({ PartName }) => PartName === `/${part}`);
}

function dropElements(parts: MendedParts, part: string, name: string, isWanted: (attributes: Record<string, string>) => boolean): void {
  const xml = parts.read(part);
  for (const { text, attributes } of findElements(xml, name)) {
    if (isWanted(attributes)) parts.changes.set(part, parts.read(part).replace(text, ""));
  }
}
