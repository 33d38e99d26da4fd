import { addContentType, contentTypes } from "../xlsxParts.ts";
import type { MendedParts } from "../xlsxParts.ts";
import { escapeXml, findElements } from "../xlsxXml.ts";
import type { MergedStyles } from "./mergeStyles.ts";

/** A package that another takes parts from. */
export interface Adoption {
  from: MendedParts;
  into: MendedParts;
  styles: Pick<MergedStyles, "cellStyle" | "ruleStyle">;
  /** How many strings the taking package had before. */
  strings: number;
}

/** Takes a sheet over with everything that it refers to; `part` is its place in the taking package. */
export function adoptSheet(source: string, part: string, adoption: Adoption): void {
  const { from, into } = adoption;
  into.changes.set(part, renumberSheet(from.read(source), adoption));
  addContentType(into, { partName: `/${part}`, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml" });
  const rels = adoptRelated(source, adoption);
  into.changes.set(relsOf(part), rels === "" ? null : rels);
}

/** Styles and strings by their numbers in the taking package. */
export function renumberSheet(xml: string, { styles, strings }: Pick<Adoption, "styles" | "strings">): string {
  return xml
    .replace(/<(?:c|row)\s[^>]*\ss="\d+"[^>]*>|<col\s[^>]*\sstyle="\d+"[^>]*>/gu, (tag) => tag.replace(/\s(s|style)="(\d+)"/u, (_, name: string, style: string) => ` ${name}="${styles.cellStyle(Number(style))}"`))
    .replace(/(<c\s[^>]*\st="s"[^>]*><v>)(\d+)(?=<)/gu, (_, start: string, index: string) => `${start}${Number(index) + strings}`)
    .replace(/\sdxfId="(\d+)"/gu, (_, style: string) => ` dxfId="${styles.ruleStyle(Number(style))}"`);
}

function relsOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`;
}

/** The relationships of a part, whose targets were taken over under names that are free; "" where there are none. */
function adoptRelated(part: string, adoption: Adoption): string {
  const xml = adoption.from.read(relsOf(part));
  let adopted = xml;
  for (const { text, attributes } of findElements(xml, "Relationship")) {
    const target = attributes["Target"] ?? "";
    if (attributes["TargetMode"] === "External") continue;
    const name = adoptPart(resolveTarget(part, target), adoption);
    if (name === null) adopted = adopted.replace(text, "");
    else adopted = adopted.replace(text, () => text.replace(/\sTarget="[^"]*"/u, () => ` Target="${escapeXml(`${target.slice(0, target.lastIndexOf("/") + 1)}${name.slice(name.lastIndexOf("/") + 1)}`)}"`));
  }
  return adopted;
}

/** Takes a part over with what it refers to, and gives its name; null where it is missing. A part that the package has, letter for letter, is not taken twice. */
function adoptPart(part: string, adoption: Adoption): string | null {
  const { from, into } = adoption;
  const bytes = from.readBytes(part);
  if (bytes === null) return null;
  const present = into.readBytes(part);
  if (present !== null && isSameBytes(present, bytes) && from.read(relsOf(part)) === into.read(relsOf(part))) return part;
  const name = present === null ? part : freeName(part, into);
  into.changes.set(name, part.startsWith("xl/tables/") ? withFreeTableId(from.read(part), into) : bytes);
  const type = findElements(from.read(contentTypes), "Override").find(({ attributes }) => attributes["PartName"] === `/${part}`)?.attributes["ContentType"];
  if (type !== undefined) addContentType(into, { partName: `/${name}`, type });
  else adoptDefaultType(part, adoption);
  const rels = adoptRelated(part, adoption);
  if (rels !== "") into.changes.set(relsOf(name), rels);
  return name;
}

function adoptDefaultType(part: string, { from, into }: Adoption): void {
  const extension = part.slice(part.lastIndexOf(".") + 1);
  const type = findElements(from.read(contentTypes), "Default").find(({ attributes }) => attributes["Extension"]?.toLowerCase() === extension.toLowerCase())?.attributes["ContentType"];
  if (type !== undefined) addContentType(into, { extension, type });
}

export function freeName(part: string, into: MendedParts): string {
  const taken = new Set(into.names().map((name) => name.toLowerCase()));
  const dot = part.lastIndexOf(".");
  const [stem, suffix] = [part.slice(0, dot).replace(/(?<!\d)\d+$/u, ""), part.slice(dot)];
  let number = 1;
  while (taken.has(`${stem}${number}${suffix}`.toLowerCase())) number += 1;
  return `${stem}${number}${suffix}`;
}

/** Tables are told apart by a number over the whole workbook. */
function withFreeTableId(xml: string, into: MendedParts): string {
  const ids = into.names().filter((name) => /^xl\/tables\/[^/]+\.xml$/u.test(name)).map((name) => Number(/<table(?:\s[^>]*?)?\sid="(\d+)"/u.exec(into.read(name))?.[1] ?? 0));
  return xml.replace(/(<table(?:\s[^>]*?)?\s)id="\d+"/u, (_, start: string) => `${start}id="${Math.max(0, ...ids) + 1}"`);
}

export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${part.slice(0, part.lastIndexOf("/") + 1)}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
