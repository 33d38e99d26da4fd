import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

export type XmlElement = Element;

/** Parses a part of an Office package; throws on what is no XML. */
export function parseXml(xml: string): Document {
  const report = (message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ errorHandler: { warning: () => undefined, error: report, fatalError: report } }).parseFromString(xml, "text/xml");
}

export function formatXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** All elements of a qualified name (`w:p`) below a node, in reading order. */
export function findAll(node: Document | XmlElement, name: string): XmlElement[] {
  return Array.from(node.getElementsByTagName(name));
}

/** The first child element of a qualified name; children only, so that a nested table's paragraphs do not count. */
export function findChild(node: XmlElement, name: string): XmlElement | null {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === name) return child as XmlElement;
  }
  return null;
}

/** The `w:val` of a child, null where there is none. */
export function valueOf(node: XmlElement | null, child: string): string | null {
  if (node === null) return null;
  return findChild(node, child)?.getAttribute("w:val") ?? null;
}
