import { readFileSync } from "node:fs";
import type { Deadline } from "#core/deadlines/model";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { withMilestones } from "#core/deadlines/withMilestones";
import { officialCalendar } from "#files/workingCalendar";

/** A row of a list of expressions: the words, the day they are read on, and the fields that are judged. */
export interface ExpectedDeadline {
  raw: string;
  reference: string | null;
  fields: Readonly<Record<string, string>>;
}

const judged = ["kind", "start", "end", "recurrence", "duration", "otherReading"] as const;

/** Rows of a list with a header line: raw, reference_date and any of the judged columns; # begins a comment. */
export function readDeadlineList(path: string): ExpectedDeadline[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const names = header.split("\t");
  return lines.map((line) => {
    const fields = Object.fromEntries(line.split("\t").map((value, index) => [names[index] ?? "", value]));
    return { raw: (fields.raw ?? "").replaceAll("\\n", "\n"), reference: fields.reference_date === "" ? null : (fields.reference_date ?? null), fields };
  });
}

/** The entry that a list's single row stands for: the last one. */
export function governingDeadline({ raw, reference }: ExpectedDeadline): Deadline | undefined {
  return withMilestones(readDeadlines(raw, { reference, calendar: officialCalendar, mode: "cell" })).at(-1);
}

/** The judged fields in one line, for comparing and for showing. */
export function formatFields(values: Partial<Readonly<Record<(typeof judged)[number], string | null>>>, expected: ExpectedDeadline): string {
  return judged.filter((name) => name in expected.fields).map((name) => `${name}=${values[name] ?? ""}`).join(" ");
}

export function isAsExpected(expected: ExpectedDeadline): boolean {
  return formatFields(governingDeadline(expected) ?? {}, expected) === formatFields(expected.fields, expected);
}
