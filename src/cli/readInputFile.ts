import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { MessageId } from "#messages/messages";
import { readFile } from "node:fs/promises";

/** Node's code of an error of the file system (ENOENT, EACCES …), or its words. */
export function fileErrorDetail(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}

const readProblems: Readonly<Record<string, MessageId>> = {
  ENOENT: "failure.file.notFound", ENOTDIR: "failure.file.notFound", EISDIR: "failure.file.isFolder", EACCES: "failure.file.noPermission", EPERM: "failure.file.noPermission",
};

/** The bytes of a file that the user named. */
export async function readInputFile(file: string): Promise<Result<Uint8Array, Text>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const detail = fileErrorDetail(error);
    return fail(text(readProblems[detail] ?? "failure.file.unreadable", { file, detail }));
  }
}
