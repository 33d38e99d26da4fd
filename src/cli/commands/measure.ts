import { isIsoDate } from "#core/calendar/isoDate";
import { fail } from "#core/findings/result";
import { text } from "#core/findings/text";
import { leadRules } from "#core/policy/model";
import { readMeasure } from "#core/policy/readMeasure";
import { officialCalendar } from "#files/workingCalendar";
import * as v from "valibot";
import type { CliContext, CommandResult } from "../cliContext.ts";
import { processJsonLines } from "../processJsonLines.ts";

const inputSchema = v.object({
  text: v.string(),
  ref: v.nullish(v.pipe(v.string(), v.check(isIsoDate, "ref"))),
  leadRule: v.optional(v.picklist(leadRules), "explicit"),
});

/** `measure --jsonl`: the text of one measure with its clause → its owners, deadlines and targets. */
export function runMeasure(context: CliContext, { jsonl }: { jsonl?: boolean }): Promise<CommandResult> {
  if (jsonl !== true) return Promise.resolve(fail([text("cli.usage.jsonlOnly")]));
  return processJsonLines(context, inputSchema, ({ text: words, ref, leadRule }) => {
    const { leads, responsible, generic, openEnded, deadlines, targets } = readMeasure(words, { leadRule, calendar: officialCalendar, ...(ref == null ? {} : { ref }) });
    return { leads, responsible, generic, openEnded, deadlines, targets };
  });
}
