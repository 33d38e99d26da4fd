import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileErrorDetail } from "./readInputFile.ts";

const realPath = (file: string): string => (existsSync(file) ? realpathSync(file) : resolve(file));

/** The input is never written over, whatever path leads to it. Asked before any work is done. */
export function refuseInput(input: string, outputs: readonly (string | undefined)[]): Text | null {
  const isInput = outputs.some((output) => output !== undefined && realPath(output) === realPath(input));
  return isInput ? text("cli.usage.sameFile", { file: input }) : null;
}

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeOutputFile(file: string, content: Uint8Array | string): Promise<Result<null, Text>> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, file);
    return ok(null);
  } catch (error) {
    // What could not be written may be in a place that cannot be cleaned either; the first error is the one to tell.
    await rm(unfinished, { force: true }).catch(() => undefined);
    return fail(text("cli.write.failed", { file, detail: fileErrorDetail(error) }));
  }
}
