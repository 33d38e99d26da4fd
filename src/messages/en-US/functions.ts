import type { Catalogue } from "../catalogue.ts";
import type { functions as zh } from "../zh-CN/functions.ts";

export const functions: Catalogue<typeof zh> = {
  "function.deadline.badReference": "The reference is no date. Give a date cell or a text such as 2018-12-05.",
  "function.deadline.noDay": "This deadline has no last day (long-term, as scheduled, recurring).",
  "function.deadline.unreadable": "No last day can be read. Words without a year need a reference date as second argument.",
  "function.unit.unknown": "The registry has no such unit.",
  "function.unit.ambiguous": "May mean several units: {{names}}.",
  "function.unit.proposal": "No such unit. Is it {{name}}?",
  "function.owners.badRule": "The second argument is explicit, firstListed, allListed or equal, or the document's own sentence about who leads.",
  "function.owners.noLead": "Nobody is called the lead. Where the first in the list leads, give firstListed as second argument.",
  "function.owners.noResponsible": "No other unit is responsible.",
  "function.status.badDay": "The day of the data is no date. Give a date cell or a text such as 2018-12-05.",
  "function.status.shapes": "The ranges differ in rows or columns.",
  "function.target.none": "No measurable target.",
  "function.target.figure": "{{name}} {{comparator}} {{value}} {{unit}}",
};
