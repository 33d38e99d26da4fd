import { listParts, readBytes, readPart, replaceParts } from "./xlsxPackage.ts";
import { escapeXml, findElements } from "./xlsxXml.ts";

export const contentTypes = "[Content_Types].xml";

/** Parts that are being changed, on top of those of the archive. */
export class MendedParts {
  readonly changes = new Map<string, string | Uint8Array | null>();
  private readonly archive: Uint8Array;

  constructor(archive: Uint8Array) {
    this.archive = archive;
  }

  read(name: string): string {
    const changed = this.changes.get(name) ?? readPart(this.archive, name) ?? "";
    return typeof changed === "string" ? changed : new TextDecoder().decode(changed);
  }

  /** The part as it is stored; for pictures and the like. */
  readBytes(name: string): Uint8Array | null {
    const changed = this.changes.get(name) ?? readBytes(this.archive, name);
    return typeof changed === "string" ? new TextEncoder().encode(changed) : changed;
  }

  names(): string[] {
    const kept = listParts(this.archive).filter((name) => this.changes.get(name) !== null);
    return [...new Set([...kept, ...this.changes.keys()])].filter((name) => this.changes.get(name) !== null);
  }

  finish(): Uint8Array {
    return this.changes.size === 0 ? this.archive : replaceParts(this.archive, this.changes);
  }
}

/** Adds a relationship and gives its id. */
export function addRelationship(parts: MendedParts, part: string, { type, target, outside = false }: { type: string; target: string; outside?: boolean }): string {
  const xml = parts.read(part);
  const taken = new Set(findElements(xml, "Relationship").map(({ attributes }) => attributes["Id"]));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const mode = outside ? ` TargetMode="External"` : "";
  parts.changes.set(part, xml.replace("</Relationships>", () => `<Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${mode}/></Relationships>`));
  return `rId${number}`;
}

export function addContentType(parts: MendedParts, entry: { partName: string; type: string } | { extension: string; type: string }): void {
  const xml = parts.read(contentTypes);
  const [element, attribute, value] = "partName" in entry ? ["Override", "PartName", entry.partName] as const : ["Default", "Extension", entry.extension] as const;
  if (findElements(xml, element).some(({ attributes }) => attributes[attribute]?.toLowerCase() === value.toLowerCase())) return;
  const written = `<${element} ${attribute}="${escapeXml(value)}" ContentType="${escapeXml(entry.type)}"/>`;
  parts.changes.set(contentTypes, element === "Default" ? xml.replace(/<Types[^>]*>/u, (start) => start + written) : xml.replace("</Types>", () => `${written}</Types>`));
}
