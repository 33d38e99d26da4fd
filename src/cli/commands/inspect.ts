import { failureTexts } from "#actions/failure";
import { inspectWorkbook } from "#actions/inspectWorkbook";
import { fail, ok } from "#core/findings/result";
import { text } from "#core/findings/text";
import type { LedgerTable } from "#core/ledger/readTables";
import type { Messages } from "#messages/messages";
import { exitCodes, type CliContext, type CommandResult } from "../cliContext.ts";
import { addressOf } from "../report/places.ts";
import { withWorkbook } from "../withWorkbook.ts";

function tableJson({ sheet, area, headerRows, taskRows, columns }: LedgerTable): object {
  return {
    sheet,
    address: addressOf(area),
    headerRows,
    rowCount: taskRows.length,
    columns: columns.map(({ column, header, role, score }) => ({ index: column, header, role, score })),
  };
}

function formatTable(table: LedgerTable, messages: Messages): string {
  const { sheet, area, taskRows, columns } = table;
  const roleName = (role: string): string => messages.render(text(`role.${role}`));
  const lines = columns.map(({ column, header, role, score, reasons = [] }) => {
    const found = role === null ? messages.render(text("cli.none")) : `${roleName(role)} (${score.toFixed(2)})`;
    return [`  ${column}. ${header} → ${found}`, ...reasons.map((reason) => messages.render(reason))].join(" · ");
  });
  return [messages.render(text("cli.check.scope", { sheet, address: addressOf(area), rows: taskRows.length })), ...lines].join("\n");
}

/** `inspect <xlsx>`: the tables of a workbook, with the rows and columns numbered as in the sheet. */
export async function runInspect(context: CliContext, file: string, { json }: { json?: boolean }): Promise<CommandResult> {
  return withWorkbook(file, async () => {
    const tables = await inspectWorkbook();
    if (!tables.ok) return fail(failureTexts(tables.failure));
    const output = json === true
      ? JSON.stringify({ tables: tables.value.map(tableJson) }, null, 2)
      : tables.value.map((table) => formatTable(table, context.messages)).join("\n\n");
    await context.stdout(`${output}\n`);
    return ok(exitCodes.clean);
  });
}
