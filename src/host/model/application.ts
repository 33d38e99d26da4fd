import { readFlag, readOneOf } from "#host/protocol/arguments";
import { defineClass, method, property } from "#host/protocol/hostObject";
import type { HostSession } from "#host/session";

/** A book is small or calculates itself elsewhere: calculation is always up to date when a request ends. */
function calculate(session: HostSession): void {
  for (const sheet of session.data.sheets) session.dirtyFormulas.add(sheet);
}

export const applicationObject = defineClass<HostSession>("Application", {
  members: {
    CalculationMode: property("ExcelApi 1.1", () => "Automatic", (_, value) => void readOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"])),
    CalculationState: property("ExcelApi 1.9", () => "Done"),
    Calculate: method("ExcelApi 1.1", calculate),
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
