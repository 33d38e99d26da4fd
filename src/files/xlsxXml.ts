/** The few things needed of XML where parts of a package are mended as text: elements with attributes, unescaping, escaping. */
export interface XmlElement {
  /** The element's whole text in the source, so that it can be replaced. */
  text: string;
  attributes: Record<string, string>;
  content: string;
}

export function findElements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<((?:\\w+:)?${name})((?:\\s[^<>]*?)?)(?:/>|>([^]*?)</\\1>)`, "gu");
  return [...xml.matchAll(pattern)].map((match) => ({ text: match[0], attributes: parseAttributes(match[2] ?? ""), content: match[3] ?? "" }));
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    if (match[1] !== undefined) attributes[match[1]] = unescapeXml(match[2] ?? match[3] ?? "");
  }
  return attributes;
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return name === undefined ? whole : (entities[name.toLowerCase()] ?? whole);
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/gu, (character) => {
    const name = Object.keys(entities).find((key) => entities[key] === character);
    return name === undefined ? `&#${character.charCodeAt(0)};` : `&${name};`;
  });
}
