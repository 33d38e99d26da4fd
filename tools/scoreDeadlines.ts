// Compares the reader with lists of expressions and their readings: ../shared/data/deadlines.tsv and the repository's own.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Deadline } from "#core/deadlines/model";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { withMilestones } from "#core/deadlines/withMilestones";
import { officialCalendar } from "#files/workingCalendar";

export interface Expected {
  raw: string;
  reference: string | null;
  fields: Readonly<Record<string, string>>;
}

const judged = ["kind", "start", "end", "recurrence", "duration", "otherReading"] as const;

/** Rows of a list with a header line: raw, reference_date and any of the judged columns. */
export function readList(path: string): Expected[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const names = header.split("\t");
  return lines.map((line) => {
    const fields = Object.fromEntries(line.split("\t").map((value, index) => [names[index] ?? "", value]));
    return { raw: (fields.raw ?? "").replaceAll("\\n", "\n"), reference: fields.reference_date === "" ? null : (fields.reference_date ?? null), fields };
  });
}

export function isAsExpected({ fields }: Expected, deadline: Deadline | undefined): boolean {
  return deadline !== undefined && judged.every((name) => !(name in fields) || (deadline[name] ?? "") === fields[name]);
}

/** The entry that a list's single row stands for: the last. */
export function governing({ raw, reference }: Expected): Deadline | undefined {
  return withMilestones(readDeadlines(raw, { reference, calendar: officialCalendar, mode: "cell" })).at(-1);
}

function show(values: Partial<Readonly<Record<(typeof judged)[number], string | null>>>): string {
  return judged.map((name) => values[name] ?? "").join(" | ");
}

function score(path: string): void {
  const list = readList(path);
  const wrong = list.filter((expected) => !isAsExpected(expected, governing(expected)));
  for (const expected of wrong) {
    const got = governing(expected);
    console.log(`${expected.raw} (${expected.reference ?? "-"})\n  expected ${show(expected.fields)}\n  got      ${got === undefined ? "nothing" : show({ ...got })}`);
  }
  console.log(`${list.length - wrong.length} of ${list.length} right (${((1 - wrong.length / list.length) * 100).toFixed(1)} %): ${path.split("/").slice(-2).join("/")}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const place of ["../../shared/data/deadlines.tsv", "../test/cases/deadlines/expressions.tsv"]) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) score(path);
    else console.log(`not here: ${place}`);
  }
}
