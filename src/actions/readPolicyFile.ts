import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { decodeText } from "#files/decodeText";
import type { DocumentRemark } from "#files/document/documentText";
import { readDocument } from "#files/document/readDocument";
import type { ActionFailure } from "./failure.ts";
import type { PolicySource } from "./importPolicy.ts";

/** A file as the user hands it over. */
export interface PolicyFile {
  name: string;
  bytes: Uint8Array;
  /** The day of issue, where the user knows it better than the text. */
  issuedOn?: IsoDate | null;
}

export interface PolicyFileContent {
  source: Exclude<PolicySource, { kind: "bundled" }>;
  /** What the format does not hand over. */
  remarks: readonly DocumentRemark[];
}

function readModelFile(name: string, bytes: Uint8Array): Result<PolicyFileContent, ActionFailure> {
  const words = decodeText(bytes);
  if (!words.ok) return fail({ of: "file", file: name, failure: { kind: "notDocument" } });
  try {
    return ok({ source: { kind: "model", name, json: JSON.parse(words.value) as unknown }, remarks: [] });
  } catch (error) {
    return fail({ of: "file", file: name, failure: { kind: "badJson", detail: error instanceof Error ? error.message : String(error) } });
  }
}

/** Reads a policy's file: .json is a model that the program has written, everything else holds the policy's words. */
export async function readPolicyFile({ name, bytes, issuedOn = null }: PolicyFile): Promise<Result<PolicyFileContent, ActionFailure>> {
  if (/\.json$/iu.test(name)) return readModelFile(name, bytes);
  const document = await readDocument(bytes);
  if (!document.ok) return fail({ of: "file", file: name, failure: document.failure });
  return ok({ source: { kind: "text", name, text: document.value.text, issuedOn }, remarks: document.value.remarks });
}
