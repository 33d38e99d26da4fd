import { formatListNumber } from "./numberFormats.ts";
import { findAll, findChild, parseXml, valueOf, type XmlElement } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  /** `（%1）`: %n is the counter of level n. */
  text: string;
}

/** The lists of a document: levels by list id, as `numbering.xml` defines them. */
export type Numbering = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** Where a paragraph stands in which list. */
export interface ListPosition {
  list: string;
  level: number;
}

function readLevel(element: XmlElement): Level {
  return {
    start: Number(valueOf(element, "w:start") ?? "1"),
    format: valueOf(element, "w:numFmt") ?? "decimal",
    text: valueOf(element, "w:lvlText") ?? "",
  };
}

function readLevels(parent: XmlElement): Map<number, Level> {
  const levels = findAll(parent, "w:lvl").map((level) => [Number(level.getAttribute("w:ilvl")), readLevel(level)] as const);
  return new Map(levels);
}

export function readNumbering(xml: string | null): Numbering {
  if (xml === null) return new Map();
  const document = parseXml(xml);
  const abstract = new Map(findAll(document, "w:abstractNum").map((one) => [one.getAttribute("w:abstractNumId") ?? "", readLevels(one)] as const));
  const lists = findAll(document, "w:num").map((one) => {
    const levels = new Map(abstract.get(valueOf(one, "w:abstractNumId") ?? ""));
    for (const override of findAll(one, "w:lvlOverride")) {
      const level = Number(override.getAttribute("w:ilvl"));
      const base = findChild(override, "w:lvl");
      const known = base === null ? levels.get(level) : readLevel(base);
      const start = valueOf(override, "w:startOverride");
      if (known !== undefined) levels.set(level, start === null ? known : { ...known, start: Number(start) });
    }
    return [one.getAttribute("w:numId") ?? "", levels] as const;
  });
  return new Map(lists);
}

/** Counts through a document as Word does: a deeper level starts anew after a higher one. */
export function createListCounter(numbering: Numbering): (position: ListPosition) => string {
  const counters = new Map<string, number[]>();
  return ({ list, level }) => {
    const levels = numbering.get(list);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return "";
    const counts = counters.get(list) ?? [];
    counts.length = Math.min(counts.length, level + 1);
    for (let index = 0; index < level; index++) counts[index] ??= levels.get(index)?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    counters.set(list, counts);
    if (own.format === "bullet") return "";
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      return formatListNumber(levels.get(index)?.format ?? "decimal", counts[index] ?? 1);
    });
  };
}
