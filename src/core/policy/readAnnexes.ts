import { foldCharacters } from "#core/text/foldCharacters";
import type { PolicyDocument } from "./model.ts";
import type { DocumentPart } from "./splitDocuments.ts";

type Annex = NonNullable<PolicyDocument["annexes"]>[number];

/** 附件：1.任务分工表, on its own line below the text. */
const listed = /^附[件表]?(\d{0,2})(?::(?:(\d{1,2})[.、])?)?(.*)$/u;
/** 《重点任务清单》（附件1）, in a sentence. */
const mentioned = /(《[^《》]{2,60}》)?[^《》。]{0,20}?\((?:详?见)?附件(\d{0,2})\)/gu;

/** The annexes that a document names, and whether they stand in the text. */
export function readAnnexes({ head, body, tail }: DocumentPart): Annex[] {
  const annexes = new Map<string, Annex>();
  const add = (number: string, name: string, present: boolean): void => {
    const known = annexes.get(number);
    annexes.set(number, { name: known === undefined || known.name === "" ? name : known.name, present: present || known?.present === true });
  };
  for (const { text } of [...head, ...body]) {
    for (const match of foldCharacters(text).matchAll(mentioned)) add(match[2] ?? "", match[1]?.slice(1, -1) ?? "", false);
  }
  for (const [index, { text }] of tail.entries()) {
    const match = listed.exec(foldCharacters(text));
    if (match === null) continue;
    const isHeading = match[2] === undefined && !/^附件?\d{0,2}:/u.test(foldCharacters(text));
    add(match[1] === "" ? (match[2] ?? "") : (match[1] ?? ""), match[3] ?? "", isHeading && index < tail.length - 1);
  }
  return [...annexes].map(([number, { name, present }]) => ({ name: name === "" ? `附件${number}` : name, present }));
}
