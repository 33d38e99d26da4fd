import type { Environment } from "#actions/environment";
import { addDays, type IsoDate } from "#core/calendar/isoDate";
import { localeFor } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { App } from "#taskpane/App/index.ts";
import { createSession } from "#taskpane/session/createSession.ts";
import type { Session } from "#taskpane/session/model.ts";
import type { PaneActions } from "#taskpane/session/paneActions.ts";
import type { ReadHostBackground } from "#taskpane/theme/useHostTheme.ts";
import { createRoot } from "react-dom/client";

export interface PaneOptions {
  /** Office.context.displayLanguage. */
  displayLanguage: string;
  readBackground: ReadHostBackground;
  asOf: IsoDate;
  policyId?: string | null;
  /** Only where the host keeps formulas without calculating them. */
  announceFormulas?: Environment["announceFormulas"];
}

/** What figures are for when nobody says otherwise. */
export function endOfLastMonth(today: Date): IsoDate {
  const month = String(today.getMonth() + 1).padStart(2, "0");
  return addDays(`${today.getFullYear()}-${month}-01`, -1);
}

/** The use cases, fetched when the first one is needed. */
export async function loadProductActions(): Promise<PaneActions> {
  return (await import("#taskpane/session/productActions.ts")).productActions;
}

export interface MountedPane {
  session: Session;
  unmount: () => void;
}

/** Shows the pane in an element: the add-in's page, or the workbench's right side. */
export function mountPane(element: HTMLElement, { displayLanguage, readBackground, asOf, policyId = null, announceFormulas }: PaneOptions): MountedPane {
  const messages = createMessages(localeFor(displayLanguage));
  const session = createSession({ messages, asOf, policyId, announceFormulas, loadActions: loadProductActions });
  const root = createRoot(element);
  root.render(<App session={session} readBackground={readBackground} />);
  return { session, unmount: () => root.unmount() };
}
