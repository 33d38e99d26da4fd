import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { MessageId } from "#messages/messages";
import { existsSync, realpathSync, rmSync } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileErrorDetail } from "./readInputFile.ts";

/** Where a path leads; of a file that is not there yet, by the folder that it will lie in. */
function realPath(file: string): string {
  if (existsSync(file)) return realpathSync.native(file);
  const folder = dirname(resolve(file));
  return existsSync(folder) ? join(realpathSync.native(folder), basename(file)) : resolve(file);
}

/** No input is ever written over, whatever path leads to it, and no output by another. Asked before any work is done. */
export function refuseOutputs(inputs: readonly (string | undefined)[], outputs: readonly (string | undefined)[]): Text | null {
  const read = new Map(inputs.filter((file) => file !== undefined).map((file) => [realPath(file), file]));
  const written = new Set<string>();
  for (const output of outputs.filter((file) => file !== undefined)) {
    const place = realPath(output);
    const input = read.get(place);
    if (input !== undefined) return text("cli.usage.sameFile", { file: input });
    if (written.has(place)) return text("cli.usage.sameOutput", { file: output });
    written.add(place);
  }
  return null;
}

/** Excel opens a workbook by its ending: the wrong one makes a file that nobody can open. */
export function refuseBookNames(files: readonly (string | undefined)[], endings: readonly string[] = [".xlsx"]): Text | null {
  const wrong = files.find((file) => file !== undefined && !endings.some((ending) => file.toLowerCase().endsWith(ending)));
  return wrong === undefined ? null : text("cli.usage.bookName", { file: wrong, endings });
}

const writeProblems: Readonly<Record<string, MessageId>> = {
  EACCES: "cli.write.noPermission", EPERM: "cli.write.noPermission", EROFS: "cli.write.noPermission", EISDIR: "cli.write.isFolder", ENOSPC: "cli.write.noSpace",
};

/** Files that are being written beside their places. */
const unfinished = new Set<string>();

/** For a program that is stopped in the middle: nothing half-written is left behind. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeOutputFile(file: string, content: Uint8Array | string): Promise<Result<null, Text>> {
  const beside = `${file}.${process.pid}.part`;
  try {
    if (existsSync(file) && (await stat(file)).isDirectory()) return fail(text("cli.write.isFolder", { file }));
    await mkdir(dirname(resolve(file)), { recursive: true });
    unfinished.add(beside);
    await writeFile(beside, content);
    await rename(beside, file);
    return ok(null);
  } catch (error) {
    // What could not be written may be in a place that cannot be cleaned either; the first error is the one to tell.
    await rm(beside, { force: true }).catch(() => undefined);
    const detail = fileErrorDetail(error);
    return fail(text(writeProblems[detail] ?? "cli.write.failed", { file, detail }));
  } finally {
    unfinished.delete(beside);
  }
}
