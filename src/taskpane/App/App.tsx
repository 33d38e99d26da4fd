import { BusyBar } from "#taskpane/components/BusyBar/index.ts";
import { ErrorBoundary } from "#taskpane/components/ErrorBoundary/index.ts";
import { NoticeBar } from "#taskpane/components/NoticeBar/index.ts";
import { PanelProvider, type PanelName } from "#taskpane/hooks/usePanel.ts";
import type { Session } from "#taskpane/session/model.ts";
import { SessionProvider, usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { useHostTheme, type ReadHostBackground } from "#taskpane/theme/useHostTheme.ts";
import { FluentProvider, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, type DragEvent, type ReactElement } from "react";
import { useAppStyles } from "./App.styles.ts";
import { PlaceTabs } from "./PlaceTabs.tsx";

const pages = {
  policy: lazy(async () => ({ default: (await import("#taskpane/pages/PolicyPage/index.ts")).PolicyPage })),
  ledger: lazy(async () => ({ default: (await import("#taskpane/pages/LedgerPage/index.ts")).LedgerPage })),
  check: lazy(async () => ({ default: (await import("#taskpane/pages/CheckPage/index.ts")).CheckPage })),
  statistics: lazy(async () => ({ default: (await import("#taskpane/pages/StatisticsPage/index.ts")).StatisticsPage })),
  supervision: lazy(async () => ({ default: (await import("#taskpane/pages/SupervisionPage/index.ts")).SupervisionPage })),
};

const panels = {
  settings: lazy(async () => ({ default: (await import("#taskpane/components/SettingsPanel/index.ts")).SettingsPanel })),
  units: lazy(async () => ({ default: (await import("#taskpane/components/UnitSearch/index.ts")).UnitSearch })),
  layout: lazy(async () => ({ default: (await import("#taskpane/components/LayoutEditor/index.ts")).LayoutEditor })),
};

interface Props {
  session: Session;
  readBackground: ReadHostBackground;
}

// No class: Fluent hands a provider's classes on to what floats above the page, which would fill it then.
const providerStyle = { height: "100%", backgroundColor: tokens.colorNeutralBackground2 } as const;

/** The pane: its places in the order of the work, and what is going on below them. */
export function App({ session, readBackground }: Props): ReactElement {
  const { name, theme } = useHostTheme(readBackground);
  return (
    <FluentProvider theme={theme} data-theme={name} style={{ ...providerStyle, colorScheme: name === "light" ? "light" : "dark" }} lang={session.messages.locale}>
      <ErrorBoundary messages={session.messages}>
        <SessionProvider value={session}>
          <Places />
        </SessionProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** A file that is dropped beside the field for it would take the pane's place. */
function keepPage(event: DragEvent): void {
  event.preventDefault();
}

function Places(): ReactElement {
  const styles = useAppStyles();
  const session = useSession();
  const say = useWords();
  const { place } = usePaneState();
  useEffect(() => { void session.listSheets(); }, [session]);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (name: PanelName): void => {
    opener.current = document.activeElement;
    setPanel(name);
  };
  // What lies under a panel cannot keep the focus: it goes back there once the panel is gone.
  useEffect(() => { if (panel === null && opener.current instanceof HTMLElement) opener.current.focus(); }, [panel]);
  const Page = pages[place];
  const Panel = panel === null ? null : panels[panel];
  const loading = <Spinner label={say("pane.loading")} />;
  return (
    <div className={styles.root} onDragOver={keepPage} onDrop={keepPage}>
      <div className={styles.work} inert={panel !== null}>
        <PlaceTabs onOpen={open} />
        {/* A place of its own each: the next one begins at its top. */}
        <div key={place} className={styles.page} id="place" role="tabpanel" aria-labelledby={`place-${place}`}>
          <BusyBar />
          <NoticeBar />
          <PanelProvider value={open}><Suspense fallback={loading}><Page /></Suspense></PanelProvider>
        </div>
      </div>
      {Panel !== null && <Suspense fallback={loading}><Panel onClose={() => setPanel(null)} /></Suspense>}
    </div>
  );
}
