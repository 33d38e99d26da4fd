import type { Measure, PolicyDocument } from "#core/policy/model";

export interface ChapterGroup {
  /** Position: numbers of chapters may repeat where a text is damaged. */
  key: string;
  number: string;
  /** null: measures outside every chapter. */
  title: string | null;
  measures: readonly Measure[];
}

/** Measures under their chapters, in the order of the document; chapters without measures are left out. */
export function groupMeasures({ chapters, measures }: PolicyDocument): ChapterGroup[] {
  const byChapter = new Map<string, Measure[]>();
  for (const measure of measures) {
    const group = byChapter.get(measure.chapter);
    if (group === undefined) byChapter.set(measure.chapter, [measure]);
    else group.push(measure);
  }
  const groups: ChapterGroup[] = [];
  for (const { number, title } of chapters) {
    const found = byChapter.get(number);
    if (found === undefined) continue;
    groups.push({ key: `chapter ${number}`, number, title, measures: found });
    byChapter.delete(number);
  }
  const rest = [...byChapter.values()].flat();
  return rest.length === 0 ? groups : [...groups, { key: "rest", number: "", title: null, measures: rest }];
}
