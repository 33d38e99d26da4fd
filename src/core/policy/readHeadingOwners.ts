import type { LeadRule } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import type { OutlineNode } from "./buildOutline.ts";
import type { Measure } from "./model.ts";

/** 一、强化创新（区科技局牵头）: a bracket at a heading's end that gives somebody a role. */
const ownersInHeading = /[（(][^（）()]*(?:牵头|主办|负责|单位[:：]|部门[:：])[^（）()]*[）)]$/u;

type Inherited = Pick<Measure, "leads" | "responsible" | "generic" | "openEnded" | "ownersRaw">;

/** Who the headings above an item name for all that stands under them, the nearest first; null where none does. */
export function readHeadingOwners(node: OutlineNode, leadRule: LeadRule): Inherited | null {
  for (let above = node.parent; above !== null; above = above.parent) {
    const raw = ownersInHeading.exec(above.heading)?.[0];
    if (raw === undefined) continue;
    const owners = readOwners(raw, { leadRule });
    if (owners.leads.length + owners.responsible.length + owners.generic.length > 0) return { ...owners, ownersRaw: raw };
  }
  return null;
}
