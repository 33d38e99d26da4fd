import { BusyBar } from "#taskpane/components/BusyBar/index.ts";
import { ErrorBoundary } from "#taskpane/components/ErrorBoundary/index.ts";
import { NoticeBar } from "#taskpane/components/NoticeBar/index.ts";
import { panePlaces, type PanePlace, type Session } from "#taskpane/session/model.ts";
import { SessionProvider, usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { useHostTheme, type ReadHostBackground } from "#taskpane/theme/useHostTheme.ts";
import { FluentProvider, Spinner, Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, type ReactElement } from "react";
import { useAppStyles } from "./App.styles.ts";

const pages = {
  ledger: lazy(async () => ({ default: (await import("#taskpane/pages/LedgerPage/index.ts")).LedgerPage })),
  check: lazy(async () => ({ default: (await import("#taskpane/pages/CheckPage/index.ts")).CheckPage })),
  statistics: lazy(async () => ({ default: (await import("#taskpane/pages/StatisticsPage/index.ts")).StatisticsPage })),
};

interface Props {
  session: Session;
  readBackground: ReadHostBackground;
}

/** The pane: its three places in the order of the work, and what is going on below them. */
export function App({ session, readBackground }: Props): ReactElement {
  const styles = useAppStyles();
  const { name, theme } = useHostTheme(readBackground);
  return (
    <FluentProvider theme={theme} className={styles.provider} data-theme={name} style={{ colorScheme: name === "light" ? "light" : "dark" }} lang={session.messages.locale}>
      <ErrorBoundary messages={session.messages}>
        <SessionProvider value={session}>
          <Places />
        </SessionProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Places(): ReactElement {
  const styles = useAppStyles();
  const session = useSession();
  const say = useWords();
  const { place } = usePaneState();
  useEffect(() => { void session.listSheets(); }, [session]);
  const Page = pages[place];
  return (
    <div className={styles.root}>
      <nav className={styles.places}>
        <TabList selectedValue={place} onTabSelect={(_, { value }) => session.goTo(placeNamed(value))} aria-label={say("pane.places")}>
          {panePlaces.map((name) => <Tab key={name} value={name} id={`place-${name}`} aria-controls="place">{say(`pane.place.${name}`)}</Tab>)}
        </TabList>
      </nav>
      <div className={styles.page} id="place" role="tabpanel" aria-labelledby={`place-${place}`}>
        <BusyBar />
        <NoticeBar />
        <Suspense fallback={<Spinner label={say("pane.loading")} />}>
          <Page />
        </Suspense>
      </div>
    </div>
  );
}

function placeNamed(value: unknown): PanePlace {
  return panePlaces.find((name) => name === value) ?? "ledger";
}
