import { failureTexts } from "#actions/failure";
import type { PolicySource } from "#actions/importPolicy";
import { readPolicyFile as readContent } from "#actions/readPolicyFile";
import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { readInputFile } from "./readInputFile.ts";

/** A policy's file, and what of it could not be taken over. */
export interface ReadPolicyFile {
  source: PolicySource;
  remarks: readonly Text[];
}

/** A policy file by its path: .json is a model, everything else holds the policy's words. */
export async function readPolicyFile(file: string, issuedOn: IsoDate | null): Promise<Result<ReadPolicyFile, Text[]>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return fail([bytes.failure]);
  const content = await readContent({ name: basename(file), bytes: bytes.value, issuedOn });
  if (content.ok) return ok({ source: content.value.source, remarks: content.value.remarks.map((remark) => text("cli.policy.fileRemark", { file, remark: text(`pane.policy.remark.${remark}`) })) });
  // Whoever gave a path is told of the path.
  return fail(failureTexts(content.failure.of === "file" ? { ...content.failure, file } : content.failure));
}

/** What the user means by `--policy`: a file that exists, else the id of a built-in policy, unless it looks like a path. */
export async function readPolicySource(reference: string): Promise<Result<ReadPolicyFile, Text[]>> {
  const looksLikePath = /[/\\]|\.\w+$/u.test(reference);
  return looksLikePath || existsSync(reference) ? readPolicyFile(reference, null) : ok({ source: { kind: "bundled", id: reference }, remarks: [] });
}
