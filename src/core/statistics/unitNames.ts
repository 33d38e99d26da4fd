import type { IsoDate } from "#core/calendar/isoDate";
import { verbatim } from "#core/findings/text";
import { findUnit } from "#core/units/findUnit";
import type { UnitLevel, UnitRegistry } from "#core/units/model";
import type { GroupName } from "./groupName.ts";
import { last } from "./groupName.ts";

/** One written form of a body, and how often the table has it. */
interface Form {
  written: string;
  count: number;
  level: UnitLevel | null;
  place: string | null;
}

/**
 * Brings the written forms of one body together: 市发改委 and 市发展改革委 are one line of a summary. Bodies are told
 * apart by level and place; a form that leaves one of them out joins the others only where they agree on it. Former
 * names stay lines of their own, as do forms that may mean two bodies. The line is called what the table calls the
 * body most often, and stands where the registry (建制顺序) has it.
 */
export function buildUnitNames(written: ReadonlyMap<string, number>, registry: UnitRegistry, asOf: IsoDate): Map<string, GroupName> {
  const positions = new Map(registry.entries.map((entry, index) => [entry.canonical, index]));
  const bodies = new Map<string, Form[]>();
  const names = new Map<string, GroupName>();
  for (const [name, count] of written) {
    const match = findUnit(name, { registry, asOf });
    const clear = match !== null && match.others === undefined && (match.by === "canonical" || match.by === "abbreviation" || match.by === "reordered");
    if (!clear) {
      names.set(name, { key: name, label: verbatim(name), order: positions.get(match?.entry.canonical ?? "") ?? last - 1 });
      continue;
    }
    const forms = bodies.get(match.entry.canonical) ?? [];
    forms.push({ written: name, count, level: match.level, place: match.place });
    bodies.set(match.entry.canonical, forms);
  }
  for (const [canonical, forms] of bodies) nameForms(names, forms, positions.get(canonical) ?? last - 1);
  return names;
}

function nameForms(names: Map<string, GroupName>, forms: readonly Form[], order: number): void {
  const level = onlyValue(forms.map((form) => form.level));
  const place = onlyValue(forms.map((form) => form.place));
  const byBody = new Map<string, Form[]>();
  for (const form of forms) {
    const body = `${form.level ?? level ?? ""}|${form.place ?? place ?? ""}`;
    byBody.set(body, [...(byBody.get(body) ?? []), form]);
  }
  for (const same of byBody.values()) {
    const label = same.reduce((best, form) => (isBetterLabel(form, best) ? form : best)).written;
    for (const form of same) names.set(form.written, { key: label, label: verbatim(label), order });
  }
}

function isBetterLabel(form: Form, best: Form): boolean {
  return form.count !== best.count ? form.count > best.count : form.written < best.written;
}

function onlyValue<T>(values: readonly (T | null)[]): T | null {
  const stated = new Set(values.filter((value) => value !== null));
  return stated.size === 1 ? ([...stated][0] ?? null) : null;
}
