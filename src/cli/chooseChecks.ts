import { listChecks } from "#actions/listChecks";
import type { Finding } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { Settings } from "#core/settings/model";
import type { ChosenChecks } from "./cliOptions.ts";
import { severities } from "./report/checkResult.ts";

const checks = listChecks();
const ids = checks.map(({ id }) => id);
const tags = [...new Set(checks.flatMap((check) => check.tags))];

/** The settings with everything switched off that was not asked for: `--only` and `--tag` choose, `--off` takes away. */
export function chooseChecks(settings: Settings, { only, off, tag }: ChosenChecks): Result<Settings, Text> {
  const unknown = findUnknown([...only, ...off], ids) ?? findUnknown(tag, tags);
  if (unknown !== null) return fail(unknown);
  const isWanted = ({ id, tags: own }: (typeof checks)[number]): boolean =>
    (only.length === 0 || only.includes(id)) && (tag.length === 0 || own.some((one) => tag.includes(one))) && !off.includes(id);
  const unwanted = checks.filter((check) => !isWanted(check)).map(({ id }) => id);
  return ok({ ...settings, checksOff: [...new Set([...settings.checksOff, ...unwanted])] });
}

function findUnknown(given: readonly string[], known: readonly string[]): Text | null {
  const value = given.find((one) => !known.includes(one));
  return value === undefined ? null : text("cli.usage.choice", { value, choices: known.join(" ") });
}

/** The findings from a severity on; what a check came to stays what it is. */
export function keepSevere(findings: readonly Finding[], { minSeverity }: ChosenChecks): Finding[] {
  const kept = severities.slice(0, severities.indexOf(minSeverity) + 1);
  return findings.filter(({ severity }) => kept.includes(severity));
}
