import { createCompute } from "#actions/compute/createCompute";
import { Workshop } from "#actions/compute/workshop";
import type { Environment } from "#actions/environment";
import type { IsoDate } from "#core/calendar/isoDate";
import { addDays } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { settingsSchema, type Settings } from "#core/settings/model";
import { decodeText } from "#files/decodeText";
import * as v from "valibot";
import type { CliContext } from "./cliContext.ts";
import { readBundledPolicies } from "./readBundledPolicies.ts";
import { readInputFile } from "./readInputFile.ts";

/** The end of the month before a day: what figures are for when nobody says otherwise. */
function endOfLastMonth(today: IsoDate): IsoDate {
  return addDays(`${today.slice(0, 7)}-01`, -1);
}

async function readSettings(file: string | undefined): Promise<Result<Settings, Text>> {
  if (file === undefined) return ok(v.parse(settingsSchema, {}));
  const bytes = await readInputFile(file);
  if (!bytes.ok) return bytes;
  const words = decodeText(bytes.value);
  const bad = (detail: string): Result<Settings, Text> => fail(text("cli.usage.badSettings", { file, detail }));
  if (!words.ok) return bad("JSON");
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(words.value));
    return parsed.success ? ok(parsed.output) : bad(`${v.getDotPath(parsed.issues[0]) ?? ""} ${parsed.issues[0].message}`.trim());
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
}

export interface EnvironmentOptions {
  asOf?: string;
  settings?: string;
}

/** What the actions need, from the options and the files beside the program. */
export async function buildEnvironment(context: CliContext, options: EnvironmentOptions): Promise<Result<Environment, Text>> {
  const settings = await readSettings(options.settings);
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
