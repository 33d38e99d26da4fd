import { isIsoDate } from "#core/calendar/isoDate";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { withMilestones } from "#core/deadlines/withMilestones";
import { fail } from "#core/findings/result";
import { text } from "#core/findings/text";
import { officialCalendar } from "#files/workingCalendar";
import * as v from "valibot";
import type { CliContext, CommandResult } from "../cliContext.ts";
import { processJsonLines } from "../processJsonLines.ts";

const inputSchema = v.object({ raw: v.string(), ref: v.nullish(v.pipe(v.string(), v.check(isIsoDate, "ref"))) });

/** `deadlines --jsonl`: an expression and the day it was written on → how it is read. */
export function runDeadlines(context: CliContext, { jsonl }: { jsonl?: boolean }): Promise<CommandResult> {
  if (jsonl !== true) return Promise.resolve(fail([text("cli.usage.jsonlOnly")]));
  return processJsonLines(context, inputSchema, ({ raw, ref }) => ({
    deadlines: withMilestones(readDeadlines(raw, { reference: ref ?? null, calendar: officialCalendar, mode: "cell" })).map(
      ({ kind, start, end, recurrence, duration, otherReading }) => ({ kind, start, end, recurrence, duration, otherReading }),
    ),
  }));
}
