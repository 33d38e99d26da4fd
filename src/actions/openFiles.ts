import type { IsoDate } from "#core/calendar/isoDate";
import { text, type Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import type { FileGrid } from "#files/readGrids";
import type { LedgerInfo } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import { failureTexts } from "./failure.ts";
import { isConvincing, type OpenedLedger } from "./openLedger.ts";

/** An .xlsx file that is not open in Excel. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

export interface UnreadFile {
  file: string;
  why: readonly Text[];
}

export interface OpenedFiles {
  /** All ledgers that were read, as one; null when there is none. */
  opened: OpenedLedger | null;
  /** Files without a ledger that could be read: whoever goes on without them has to say so. */
  unread: readonly UnreadFile[];
  /** 数据截至日期 that the product's own sheets in a file name, by file. */
  asOf: ReadonlyMap<string, IsoDate>;
}

export interface FilesOptions {
  policies: readonly PolicyDocument[];
  /** Every sheet that holds a ledger, or of each file the one that a person would open. */
  take: "all" | "first";
  /** Names that other ledgers have already. */
  taken?: readonly string[];
}

/** Reads the ledgers of several files. Each is called by its file, and by its sheet where the file has more of them. */
export async function openFiles(files: readonly GivenFile[], options: FilesOptions, environment: Environment): Promise<OpenedFiles> {
  // Formats of files are loaded when a file comes.
  const [{ readXlsx }, { readGrids, readAsOf }] = await Promise.all([import("#files/readXlsx"), import("#files/readGrids")]);
  const ledgers: LedgerInfo[] = [];
  const unread: UnreadFile[] = [];
  const asOf = new Map<string, IsoDate>();
  const names = new Set<string>(options.taken);
  for (const { name, bytes } of files) {
    const workbook = await readXlsx(bytes);
    if (!workbook.ok) {
      unread.push({ file: name, why: [text(`failure.file.${workbook.failure.kind}`, { file: name, detail: workbook.failure.detail })] });
      continue;
    }
    const day = readAsOf(workbook.value);
    if (day !== null) asOf.set(name, day);
    const found = await findLedgers(readGrids(workbook.value), { ...options, file: name, label: takeName(name, names) }, environment);
    ledgers.push(...found.ledgers);
    if (found.ledgers.length === 0) unread.push({ file: name, why: found.why });
  }
  const [ledger, ...further] = ledgers;
  return { unread, asOf, opened: ledger === undefined ? null : { ledger, policies: options.policies, ...(further.length === 0 ? {} : { further }) } };
}

/** Two files of one name from two folders are two. */
function takeName(file: string, names: Set<string>): string {
  const plain = file.replace(/\.[^.]*$/u, "");
  let name = plain;
  for (let number = 2; names.has(name); number++) name = `${plain} (${number})`;
  names.add(name);
  return name;
}

interface Found {
  ledgers: LedgerInfo[];
  why: readonly Text[];
}

async function findLedgers(grids: readonly FileGrid[], { file, label, take, policies }: FilesOptions & { file: string; label: string }, { compute, units, settings }: Environment): Promise<Found> {
  const candidates = grids.filter(({ isVisible, isGenerated }) => isVisible && !isGenerated);
  const sorted = take === "all" ? candidates : [...candidates].sort((one, other) => Number(other.isActive) - Number(one.isActive));
  const ledgers: LedgerInfo[] = [];
  let why: readonly Text[] = [text("failure.file.noLedger", { file })];
  for (const { grid } of sorted) {
    const read = await compute.open({ ...grid, sheet: sorted.length === 1 ? label : `${label} ${grid.sheet}` }, { policies, units, settings });
    if (!read.ok) why = failureTexts({ of: "ledger", failure: read.failure });
    else if (isConvincing(read.value)) ledgers.push(read.value);
    if (take === "first" && ledgers.length > 0) break;
  }
  return { why, ledgers };
}
