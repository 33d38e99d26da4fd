import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { Environment } from "./environment.ts";
import { failureTexts, type ActionFailure } from "./failure.ts";
import { openFiles, type GivenFile } from "./openFiles.ts";
import { isConvincing, openLedger } from "./openLedger.ts";
import { listCandidates, type SeveralOptions } from "./openLedgers.ts";

/** A sheet of the user, and whether its tasks can be counted. */
export interface FoundSheet {
  sheet: string;
  tasks: number;
  /** There are tasks with someone to do them, a day or a state. Other sheets with rows may be counted when the user says so. */
  isLedger: boolean;
  /** Why it cannot be read; nothing where it can. */
  why: readonly Text[];
}

/** Looks through the visible sheets of the user, to choose from. Nothing is written. */
export async function findLedgers({ policies, mappings = {} }: Omit<SeveralOptions, "sheets">, environment: Environment): Promise<Result<FoundSheet[], ActionFailure>> {
  const names = await listCandidates();
  if (!names.ok) return names;
  const found: FoundSheet[] = [];
  for (const sheet of names.value) {
    const mapping = mappings[sheet];
    const opened = await openLedger({ sheet, policies, ...(mapping === undefined ? {} : { mapping }) }, environment);
    // Of a workbook that cannot be asked no sheet can be told anything.
    if (!opened.ok && opened.failure.of === "excel" && opened.failure.failure.kind !== "tooLarge") return fail(opened.failure);
    found.push(opened.ok ? { sheet, tasks: opened.value.ledger.rowCount, isLedger: isConvincing(opened.value.ledger), why: [] } : { sheet, tasks: 0, isLedger: false, why: failureTexts(opened.failure) });
  }
  return ok(found);
}

/** A file, and what is to be counted in it. */
export interface FoundFile {
  ledgers: number;
  tasks: number;
  why: readonly Text[];
}

/** The same of a file that is not open in Excel. */
export async function findFileLedgers(file: GivenFile, { policies }: Pick<SeveralOptions, "policies">, environment: Environment): Promise<FoundFile> {
  const { opened, unread } = await openFiles([file], { policies, take: "all" }, environment);
  if (opened === null) return { ledgers: 0, tasks: 0, why: unread.flatMap(({ why }) => why) };
  const all = [opened.ledger, ...(opened.further ?? [])];
  return { ledgers: all.length, tasks: all.reduce((sum, { rowCount }) => sum + rowCount, 0), why: [] };
}
