import { listParts, readPart } from "./xlsxPackage.ts";
import { escapeXml, findElements } from "./xlsxXml.ts";

/**
 * An add-in's settings travel in the file as a web extension part (ECMA-376 extension [MS-OWEXML]): named properties
 * whose values are JSON. The part names its add-in by the manifest's id.
 */
export const addInId = "7d1f0c5e-4b0a-4f0e-9a54-2c8be6f3a1d9";

const partPattern = /^xl\/webextensions\/webextension\d+\.xml$/u;

export function settingsPart(archive: Uint8Array): string | null {
  return listParts(archive).find((name) => partPattern.test(name) && isOurs(readPart(archive, name) ?? "")) ?? null;
}

function isOurs(xml: string): boolean {
  return findElements(xml, "reference").some(({ attributes }) => attributes["id"]?.toLowerCase() === addInId);
}

export function readSettings(archive: Uint8Array): Map<string, unknown> {
  const part = settingsPart(archive);
  const settings = new Map<string, unknown>();
  if (part === null) return settings;
  for (const { attributes } of findElements(readPart(archive, part) ?? "", "property")) {
    const { name, value } = attributes;
    if (name !== undefined && value !== undefined) settings.set(name, parseValue(value));
  }
  return settings;
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function formatSettings(settings: ReadonlyMap<string, unknown>): string {
  const properties = [...settings].map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${addInId}}"><we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/></we:webextension>`;
}

export const settingsContentType = "application/vnd.ms-office.webextension+xml";
export const taskpanesContentType = "application/vnd.ms-office.webextensiontaskpanes+xml";
export const taskpanesRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
export const webextensionRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** A pane that is known and not shown: opening the file opens nothing. */
export function formatTaskpanes(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
}
