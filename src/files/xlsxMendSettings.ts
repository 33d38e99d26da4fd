import { addContentType, addRelationship } from "./xlsxParts.ts";
import type { MendedParts } from "./xlsxParts.ts";
import {
  addInId, formatSettings, formatTaskpanes, settingsContentType, taskpanesContentType, taskpanesRelationship, webextensionRelationship,
} from "./xlsxSettings.ts";

const taskpanesPart = "xl/webextensions/taskpanes.xml";
const taskpanesRels = "xl/webextensions/_rels/taskpanes.xml.rels";

/** Settings go into the part of our add-in; the parts of other add-ins stay as they are. */
export function addSettings(parts: MendedParts, settings: ReadonlyMap<string, unknown>): void {
  const existing = parts.names().find((name) => /^xl\/webextensions\/webextension\d+\.xml$/u.test(name) && parts.read(name).toLowerCase().includes(addInId));
  if (existing === undefined && settings.size === 0) return;
  const part = existing ?? freePart(parts);
  parts.changes.set(part, formatSettings(settings));
  addContentType(parts, { partName: `/${part}`, type: settingsContentType });
  if (existing === undefined) linkPart(parts, part);
}

function freePart(parts: MendedParts): string {
  const taken = new Set(parts.names());
  let number = 1;
  while (taken.has(`xl/webextensions/webextension${number}.xml`)) number += 1;
  return `xl/webextensions/webextension${number}.xml`;
}

function linkPart(parts: MendedParts, part: string): void {
  const known = parts.names().includes(taskpanesPart);
  if (!known) {
    parts.changes.set(taskpanesPart, formatTaskpanes());
    parts.changes.set(taskpanesRels, emptyRelationships);
    addContentType(parts, { partName: `/${taskpanesPart}`, type: taskpanesContentType });
    addRelationship(parts, "_rels/.rels", { type: taskpanesRelationship, target: taskpanesPart });
  }
  const target = part.replace("xl/webextensions/", "");
  addRelationship(parts, taskpanesRels, { type: webextensionRelationship, target });
}

const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
