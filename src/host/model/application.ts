import { readFlag, readOneOf } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { HostError, invalidArgument } from "#host/protocol/hostError";
import type { HostObject } from "#host/protocol/hostObject";
import { defineClass, method, property } from "#host/protocol/hostObject";
import type { HostSession } from "#host/session";

/** A book is small or calculates itself elsewhere: calculation is always up to date when a request ends. */
function calculate(session: HostSession): void {
  for (const sheet of session.data.sheets) session.dirtyFormulas.add(sheet);
}

interface CreatedWorkbook {
  session: HostSession;
  bytes: Uint8Array | null;
}

function openCreated({ session, bytes }: CreatedWorkbook): void {
  if (session.openWorkbook === null) throw new HostError("NotImplemented", "The requested feature isn't implemented: there is no page to open a workbook in.", 501);
  session.openWorkbook(bytes);
}

const createdWorkbookObject = defineClass<CreatedWorkbook>("WorkbookCreated", {
  members: { Open: method("ExcelApi 1.8", openCreated) },
  // It lives within one request; the client asks for an id all the same.
  identity: () => ({ Id: "created" }),
});

/** d.ts, Excel.createWorkbook: the content of an .xlsx file as Base64, nothing for a blank workbook. */
function createWorkbook(session: HostSession, args: Arguments): HostObject {
  return createdWorkbookObject({ session, bytes: args.has(0) ? decodeBase64(args.text(0)) : null });
}

function decodeBase64(words: string): Uint8Array {
  try {
    return Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument("base64File");
  }
}

export const applicationObject = defineClass<HostSession>("Application", {
  members: {
    CalculationMode: property("ExcelApi 1.1", () => "Automatic", (_, value) => void readOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"])),
    CalculationState: property("ExcelApi 1.9", () => "Done"),
    Calculate: method("ExcelApi 1.1", calculate),
    CreateWorkbook: method("ExcelApi 1.8", createWorkbook),
    SuspendApiCalculationUntilNextSync: method("ExcelApi 1.6", () => null),
    SuspendScreenUpdatingUntilNextSync: method("ExcelApi 1.9", () => null),
  },
});

export const runtimeObject = defineClass<HostSession>("Runtime", {
  members: {
    EnableEvents: property("ExcelApi 1.8", (session) => session.eventsEnabled, (session, value) => {
      session.eventsEnabled = readFlag(value);
    }),
  },
});
