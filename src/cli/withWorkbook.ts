import type { Environment } from "#actions/environment";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { readXlsx, type XlsxFailure } from "#files/readXlsx";
import { createWorkbookData, type WorkbookData } from "#files/workbookData";
import { hasMacros } from "#files/hasMacros";
import type { SaveLoss } from "#files/opened/findLosses";
import { saveXlsx } from "#files/writeXlsx";
import { createEmbeddedHost, type EmbeddedHost } from "#host/createEmbeddedHost";
import type { CliContext } from "./cliContext.ts";
import { readInputFile } from "./readInputFile.ts";
import { writeOutputFile } from "./writeOutputFile.ts";

/** A workbook that is open on the embedded host, so that actions may run. */
export interface OpenWorkbook {
  host: EmbeddedHost;
  /** Saves what stands in it now under another name. */
  save(file: string): Promise<Result<null, Text[]>>;
}

/** Tells the host, which does not calculate, what the formulas that are about to be written will show. */
export function announceTo({ host }: OpenWorkbook): NonNullable<Environment["announceFormulas"]> {
  return (values) => host.useFormulaValues(({ sheet, row, column }) => values({ sheet, row: row + 1, column: column + 1 }));
}

type Work<T> = (workbook: OpenWorkbook) => Promise<Result<T, readonly Text[]>>;

function xlsxFailureText(file: string, { kind, detail }: XlsxFailure): Text {
  return text(`failure.file.${kind}`, { file, detail });
}

/** Who is told of what a saved file no longer has; where the workbook will be written. */
export interface WorkbookUse {
  context?: CliContext;
  out?: string | undefined;
}

async function tellLosses({ context }: WorkbookUse, losses: readonly SaveLoss[]): Promise<void> {
  for (const { sheet, kinds } of losses) {
    await context?.stderr(`${context.messages.render(text("failure.loss.line", { sheet, kinds: kinds.map((kind) => text(`failure.loss.${kind}`)) }))}\n`);
  }
}

async function runOnHost<T>(data: WorkbookData, work: Work<T>, { beforeSaving = (saved) => saved, ...use }: WorkbookUse & { beforeSaving?: (saved: WorkbookData) => WorkbookData }): Promise<Result<T, readonly Text[]>> {
  const host = await createEmbeddedHost({ workbook: data, calculator: "cached", profile: "desktop" });
  try {
    return await work({
      host,
      async save(file) {
        const { bytes, losses } = await saveXlsx(beforeSaving(host.save()));
        await tellLosses(use, losses);
        const saved = await writeOutputFile(file, bytes);
        return saved.ok ? ok(null) : fail([saved.failure]);
      },
    });
  } finally {
    host.dispose();
  }
}

/** Excel does not open a file whose ending contradicts what it holds. */
function refuseEnding(input: string, data: WorkbookData, file: string | undefined): Text | null {
  if (file === undefined) return null;
  const isMacro = /\.xlsm$/iu.test(file);
  if (hasMacros(data) === isMacro) return null;
  return text(isMacro ? "cli.usage.plainBook" : "cli.usage.macroBook", { input, file });
}

/** Opens an .xlsx file on the embedded host, runs the work, closes it. The file itself is never written. */
export async function withWorkbook<T>(file: string, work: Work<T>, use: WorkbookUse = {}): Promise<Result<T, readonly Text[]>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return fail([bytes.failure]);
  const data = await readXlsx(bytes.value);
  if (!data.ok) return fail([xlsxFailureText(file, data.failure)]);
  const refused = refuseEnding(file, data.value, use.out);
  return refused === null ? runOnHost(data.value, work, use) : fail([refused]);
}

/** A workbook cannot be without a sheet while it is open; the one it began with is left out when others came. */
function withoutFirstSheet(saved: WorkbookData): WorkbookData {
  const [, ...rest] = saved.sheets;
  const [front] = rest;
  return front === undefined ? saved : { ...saved, sheets: rest, activeSheet: front.id };
}

/** The same on a new workbook, which will hold what the work adds. */
export async function withNewWorkbook<T>(work: Work<T>): Promise<Result<T, readonly Text[]>> {
  return runOnHost(createWorkbookData(), work, { beforeSaving: withoutFirstSheet });
}
