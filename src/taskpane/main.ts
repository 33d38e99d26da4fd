import { localeFor } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { endOfLastMonth, mountPane } from "#taskpane/mountPane.tsx";
import type { Session } from "#taskpane/session/model.ts";


function readBackground(): string | null {
  // Excel on the web gives no theme.
  const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme };
  return officeTheme?.bodyBackgroundColor ?? null;
}

async function start(): Promise<Session | null> {
  await Office.onReady();
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no pane");
  const { displayLanguage, requirements } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", "1.14")) {
    element.textContent = createMessages(localeFor(displayLanguage)).render({ id: "pane.unsupported" });
    return null;
  }
  return mountPane(element, { displayLanguage, readBackground, asOf: endOfLastMonth(new Date()) }).session;
}

/** The pane's one session, which the ribbon's buttons use too: they share the runtime. null in an Excel that is too old. */
export const session: Promise<Session | null> = start();
