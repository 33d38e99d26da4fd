// Deadline expressions per second and how many are read rightly, beside two general date readers in the same run.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addDays } from "#core/calendar/isoDate";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { officialCalendar } from "#files/workingCalendar";
import { Culture, DateTimeOptions, recognizeDateTime } from "@microsoft/recognizers-text-date-time";
import { zh } from "chrono-node";
import * as v from "valibot";
import { type ExpectedDeadline, isAsExpected, readDeadlineList } from "#test/deadlineList";
import { type BenchRow, growthExponent, perSecond, report, timeRounds } from "./support.ts";

const lists = ["../../../shared/data/deadlines.tsv", "../cases/deadlines/expressions.tsv"].map((place) => fileURLToPath(new URL(place, import.meta.url)));
const expressions = lists.filter((path) => existsSync(path)).flatMap(readDeadlineList);
/** The others know no kinds, so they are judged on the last day alone, and only where there is one. */
const dated = expressions.filter(({ fields }) => fields.end !== "" && fields.end !== undefined);
const share = (right: number, all: number): string => `${((right / all) * 100).toFixed(1)} %`;
const noon = (date: string | null): Date => new Date(`${date ?? "2020-01-01"}T12:00:00`);
const dayOf = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

/** What the recognizer says of a date: its values, of which `value` or `end` is a day. */
const resolutionSchema = v.nullish(v.object({ values: v.nullish(v.array(v.object({ value: v.optional(v.string()), end: v.optional(v.string()) }))) }));

function endsByRecognizers({ raw, reference }: ExpectedDeadline): string[] {
  const found = recognizeDateTime(raw, Culture.Chinese, DateTimeOptions.None, noon(reference));
  const values = found.flatMap(({ resolution }) => v.parse(resolutionSchema, resolution)?.values ?? []);
  const days = values.flatMap(({ value, end }) => [value, end].map((day) => day?.slice(0, 10) ?? ""));
  // Its ranges end on the day after the last: both are accepted.
  return days.flatMap((day) => (/^\d{4}-\d{2}-\d{2}$/u.test(day) ? [day, addDays(day, -1)] : []));
}

function endsByChrono({ raw, reference }: ExpectedDeadline): string[] {
  return zh.hans.parse(raw, noon(reference), { forwardDate: true }).flatMap(({ start, end }) => [dayOf(start.date()), ...(end == null ? [] : [dayOf(end.date())])]);
}

function compare(name: string, ends: (expected: ExpectedDeadline) => string[]): BenchRow {
  const right = dated.filter((expected) => ends(expected).includes(expected.fields.end ?? "")).length;
  const timing = timeRounds(() => expressions.map(ends));
  return { name, figures: { "expressions/s": perSecond(expressions.length, timing), "last day right": share(right, dated.length) } };
}

const ours = compare("policy-ledger", ({ raw, reference }) => readDeadlines(raw, { reference, calendar: officialCalendar, mode: "cell" }).flatMap(({ end }) => (end === null ? [] : [end])));
const whole = expressions.filter(isAsExpected).length;
const rows = [ours, compare("@microsoft/recognizers-text-date-time", endsByRecognizers), compare("chrono-node (zh-Hans)", endsByChrono)];
report(`Deadline expressions (${expressions.length}; all fields right: ${share(whole, expressions.length)})`, rows);

const sentence = "到2025年底，办理时间由15个工作日压减至5个工作日，较2022年提高60%；每月16日前报送进展，2024年6月底前总结经验。\n";
const points = [100, 1000, 10_000].map((times) => {
  const text = sentence.repeat(times);
  return { size: text.length, milliseconds: timeRounds(() => readDeadlines(text, { reference: "2023-01-01", mode: "prose" }), 600).milliseconds };
});
report("Deadlines in running text", [
  ...points.map(({ size, milliseconds }) => ({ name: `${size} characters`, figures: { milliseconds: Math.round(milliseconds * 10) / 10, "characters/s": Math.round((size * 1000) / milliseconds) } })),
  { name: "growth exponent", figures: { milliseconds: growthExponent(points).toFixed(2) } },
]);
