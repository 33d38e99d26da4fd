import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { readFile } from "node:fs/promises";

/** Node's code of an error of the file system (ENOENT, EACCES …), or its words. */
export function fileErrorDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

/** The bytes of a file that the user named. */
export async function readInputFile(file: string): Promise<Result<Uint8Array, Text>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const detail = fileErrorDetail(error);
    return fail(detail === "ENOENT" ? text("failure.file.notFound", { file }) : text("failure.file.unreadable", { file, detail }));
  }
}
