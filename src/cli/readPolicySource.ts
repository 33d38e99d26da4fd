import { failureTexts } from "#actions/failure";
import type { PolicySource } from "#actions/importPolicy";
import { readPolicyFile as readContent } from "#actions/readPolicyFile";
import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { readInputFile } from "./readInputFile.ts";

/** A policy file by its path: .json is a model, everything else holds the policy's words. */
export async function readPolicyFile(file: string, issuedOn: IsoDate | null): Promise<Result<PolicySource, Text[]>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return fail([bytes.failure]);
  const content = await readContent({ name: basename(file), bytes: bytes.value, issuedOn });
  if (content.ok) return ok(content.value.source);
  // Whoever gave a path is told of the path.
  return fail(failureTexts(content.failure.of === "file" ? { ...content.failure, file } : content.failure));
}

/** What the user means by `--policy`: a file that exists, else the id of a built-in policy, unless it looks like a path. */
export async function readPolicySource(reference: string): Promise<Result<PolicySource, Text[]>> {
  const looksLikePath = /[/\\]|\.\w+$/u.test(reference);
  return looksLikePath || existsSync(reference) ? readPolicyFile(reference, null) : ok({ kind: "bundled", id: reference });
}
