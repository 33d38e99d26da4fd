import type { PolicySource } from "#actions/importPolicy";
import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { decodeText } from "#files/decodeText";
import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { readInputFile } from "./readInputFile.ts";

function readJson(file: string, words: string): Result<PolicySource, Text> {
  try {
    return ok({ kind: "model", name: basename(file), json: JSON.parse(words) as unknown });
  } catch (error) {
    return fail(text("failure.file.unreadable", { file, detail: error instanceof Error ? error.message : String(error) }));
  }
}

/** A policy file by its path: .json is a model, everything else the policy's words. */
export async function readPolicyFile(file: string, issuedOn: IsoDate | null): Promise<Result<PolicySource, Text>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return bytes;
  const words = decodeText(bytes.value);
  if (!words.ok) return fail(text("failure.file.notText", { file }));
  if (extname(file).toLowerCase() === ".json") return readJson(file, words.value);
  return ok({ kind: "text", name: basename(file), text: words.value, issuedOn });
}

/** What the user means by `--policy`: a file that exists, else the id of a built-in policy, unless it looks like a path. */
export async function readPolicySource(reference: string): Promise<Result<PolicySource, Text>> {
  const looksLikePath = /[/\\]|\.\w+$/u.test(reference);
  return looksLikePath || existsSync(reference) ? readPolicyFile(reference, null) : ok({ kind: "bundled", id: reference });
}
