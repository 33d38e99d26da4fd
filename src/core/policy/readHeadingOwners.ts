import { findOwnerClause } from "#core/units/findOwnerClause";
import type { LeadRule } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import type { OutlineNode } from "./buildOutline.ts";
import type { Measure } from "./model.ts";
import { findOwnerPieces } from "./findOwnerPieces.ts";

/** 一、强化创新（区科技局牵头）: a bracket at a heading's end that gives somebody a role. */
const ownersInHeading = /[（(][^（）()]*(?:牵头|主办|负责|单位[:：]|部门[:：])[^（）()]*[）)]$/u;

export type SharedOwners = Pick<Measure, "leads" | "responsible" | "generic" | "openEnded" | "ownersRaw">;

/** What a heading, or the lines between it and its first item, say of who answers for all that stands under it. */
function findSharedClause({ mark, heading, paragraphs }: OutlineNode): string | null {
  const inHeading = ownersInHeading.exec(heading)?.[0] ?? findOwnerClause(heading.slice(mark.length), { sentences: false })?.raw;
  if (inHeading !== undefined) return inHeading;
  const words = paragraphs.slice(1).map(({ text }) => text).join("\n");
  return words === "" ? null : (findOwnerPieces(words, { sentences: false })?.raw ?? null);
}

/** Owners of a clause that speaks for several items; null where it names nobody. */
export function readSharedClause(raw: string | null, leadRule: LeadRule): SharedOwners | null {
  if (raw === null) return null;
  const owners = readOwners(raw, { leadRule });
  return owners.leads.length + owners.responsible.length + owners.generic.length > 0 ? { ...owners, ownersRaw: raw } : null;
}

/** What has been read of the headings of a document: each is read once, however many items stand under it. */
export type HeadingOwners = Map<OutlineNode, SharedOwners | null>;

/** Who the headings above an item name for all that stands under them, the nearest first; null where none does. */
export function readHeadingOwners(node: OutlineNode, leadRule: LeadRule, known: HeadingOwners): SharedOwners | null {
  for (let above = node.parent; above !== null; above = above.parent) {
    const found = known.get(above);
    const owners = found === undefined ? readSharedClause(findSharedClause(above), leadRule) : found;
    known.set(above, owners);
    if (owners !== null) return owners;
  }
  return null;
}
