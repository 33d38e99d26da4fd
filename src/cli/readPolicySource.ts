import type { PolicySource } from "#actions/importPolicy";
import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { decodeText } from "#files/decodeText";
import { readDocument } from "#files/document/readDocument";
import type { DocumentFailure } from "#files/document/documentText";
import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { readInputFile } from "./readInputFile.ts";

function readJson(file: string, bytes: Uint8Array): Result<PolicySource, Text> {
  const words = decodeText(bytes);
  if (!words.ok) return fail(text("failure.file.notText", { file }));
  try {
    return ok({ kind: "model", name: basename(file), json: JSON.parse(words.value) as unknown });
  } catch (error) {
    return fail(text("failure.file.unreadable", { file, detail: error instanceof Error ? error.message : String(error) }));
  }
}

function documentFailureText(file: string, failure: DocumentFailure): Text {
  switch (failure.kind) {
    case "notDocument": return text("failure.file.notText", { file });
    case "passwordProtected":
    case "scanWithoutText": return text(`failure.file.${failure.kind}`, { file });
    case "tooLarge": return text("failure.file.tooLarge", { file, detail: `> ${failure.limit} MB` });
    case "corrupt": return text("failure.file.corrupt", { file, detail: failure.detail });
  }
}

/** A policy file by its path: .json is a model, everything else holds the policy's words. */
export async function readPolicyFile(file: string, issuedOn: IsoDate | null): Promise<Result<PolicySource, Text>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return bytes;
  if (extname(file).toLowerCase() === ".json") return readJson(file, bytes.value);
  const document = await readDocument(bytes.value);
  if (!document.ok) return fail(documentFailureText(file, document.failure));
  return ok({ kind: "text", name: basename(file), text: document.value.text, issuedOn });
}

/** What the user means by `--policy`: a file that exists, else the id of a built-in policy, unless it looks like a path. */
export async function readPolicySource(reference: string): Promise<Result<PolicySource, Text>> {
  const looksLikePath = /[/\\]|\.\w+$/u.test(reference);
  return looksLikePath || existsSync(reference) ? readPolicyFile(reference, null) : ok({ kind: "bundled", id: reference });
}
