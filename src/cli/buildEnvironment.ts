import { createCompute } from "#actions/compute/createCompute";
import { Workshop } from "#actions/compute/workshop";
import type { Environment } from "#actions/environment";
import type { IsoDate } from "#core/calendar/isoDate";
import { addDays } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { defaultSettings, type Settings } from "#core/settings/model";
import { applyLayout, statisticsLayoutSchema } from "#core/sheets/statisticsLayout";
import { decodeText } from "#files/decodeText";
import * as v from "valibot";
import type { CliContext } from "./cliContext.ts";
import { readBundledPolicies } from "./readBundledPolicies.ts";
import { readInputFile } from "./readInputFile.ts";
import { findJsonFault, settingsFileSchema, wordIssue } from "./settingsFile.ts";

/** The end of the month before a day: what figures are for when nobody says otherwise. */
function endOfLastMonth(today: IsoDate): IsoDate {
  return addDays(`${today.slice(0, 7)}-01`, -1);
}

/** A JSON file of a known shape; what is wrong with it is told by its place. */
async function readJsonFile<T>(file: string, schema: v.GenericSchema<unknown, T>, complaint: "cli.usage.badSettings" | "cli.usage.badLayout"): Promise<Result<T, Text>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return bytes;
  const words = decodeText(bytes.value);
  const bad = (detail: Text): Result<T, Text> => fail(text(complaint, { file, detail }));
  if (!words.ok) return bad(text("cli.settings.notJson"));
  let json: unknown;
  try {
    json = JSON.parse(words.value);
  } catch (error) {
    return bad(findJsonFault(words.value, error));
  }
  if (Array.isArray(json)) return bad(text("cli.settings.wrongWhole", { expected: "Object", received: "Array" }));
  const parsed = v.safeParse(schema, json);
  return parsed.success ? ok(parsed.output) : bad(wordIssue(parsed.issues[0]));
}

/** The settings file with the layout over it. */
async function readSettings({ settings: file, layout }: EnvironmentOptions): Promise<Result<Settings, Text>> {
  const settings = file === undefined ? ok(defaultSettings) : await readJsonFile(file, settingsFileSchema, "cli.usage.badSettings");
  if (!settings.ok || layout === undefined) return settings;
  const laid = await readJsonFile(layout, statisticsLayoutSchema, "cli.usage.badLayout");
  return laid.ok ? ok(applyLayout(settings.value, laid.value)) : laid;
}

export interface EnvironmentOptions {
  asOf?: string;
  settings?: string;
  layout?: string;
}

/** What the actions need, from the options and the files beside the program. */
export async function buildEnvironment(context: CliContext, options: EnvironmentOptions): Promise<Result<Environment, Text>> {
  const settings = await readSettings(options);
  if (!settings.ok) return settings;
  return ok({
    messages: context.messages,
    asOf: options.asOf ?? endOfLastMonth(context.today()),
    settings: settings.value,
    units: {},
    compute: createCompute(new Workshop()),
    bundledPolicies: readBundledPolicies(),
  });
}
