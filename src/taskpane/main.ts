import { addDays } from "#core/calendar/isoDate";
import { localeFor } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { mountPane } from "#taskpane/mountPane.tsx";
import type { Session } from "#taskpane/session/model.ts";


/** The last day of last month: what figures are for when nobody says otherwise. */
function endOfLastMonth(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return addDays(`${now.getFullYear()}-${month}-01`, -1);
}

function readBackground(): string | null {
  // Excel on the web gives no theme.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor ?? null;
}

async function start(): Promise<Session> {
  await Office.onReady();
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no pane");
  const { displayLanguage, requirements } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", "1.14")) {
    element.textContent = createMessages(localeFor(displayLanguage)).render({ id: "pane.unsupported" });
    throw new Error("ExcelApi 1.14 is not supported");
  }
  return mountPane(element, { displayLanguage, readBackground, asOf: endOfLastMonth() }).session;
}

/** The pane's one session, which the ribbon's buttons use too: they share the runtime. */
export const session: Promise<Session> = start();
