import type { PanelName } from "#taskpane/hooks/usePanel.ts";
import { panePlaces, type PanePlace } from "#taskpane/session/model.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Tab, TabList } from "@fluentui/react-components";
import { BuildingGovernmentSearchRegular, ChartMultipleRegular, ClipboardTaskListLtrRegular, DocumentTextRegular, SettingsRegular, TableRegular, TimerRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useAppStyles } from "./App.styles.ts";

const icons: Readonly<Record<PanePlace, ReactElement>> = {
  policy: <DocumentTextRegular />,
  ledger: <TableRegular />,
  check: <ClipboardTaskListLtrRegular />,
  statistics: <ChartMultipleRegular />,
  supervision: <TimerRegular />,
};

/** What is needed in every place: the directory of units and the settings. */
const tools = { units: <BuildingGovernmentSearchRegular />, settings: <SettingsRegular /> } as const;
/** The five places side by side: icons above short words fit a pane of 320 px in both languages. */
export function PlaceTabs({ onOpen }: { onOpen: (panel: PanelName) => void }): ReactElement {
  const styles = useAppStyles();
  const session = useSession();
  const say = useWords();
  const { place } = usePaneState();
  return (
    <nav className={styles.places} aria-label={say("pane.title")}>
      <TabList size="small" className={styles.tabs} selectedValue={place} onTabSelect={(_, { value }) => session.goTo(placeNamed(value))} aria-label={say("pane.places")}>
        {panePlaces.map((name) => <Tab key={name} value={name} id={`place-${name}`} aria-controls="place" icon={icons[name]} className={styles.tab}>{say(`pane.place.${name}`)}</Tab>)}
      </TabList>
      <div className={styles.tools}>
        {(["units", "settings"] as const).map((name) => (
          <Button
            key={name} size="small" appearance="subtle" className={styles.tool} icon={tools[name]}
            aria-label={say(`pane.${name}`)} title={say(`pane.${name}`)} onClick={() => onOpen(name)}
          />
        ))}
      </div>
    </nav>
  );
}

function placeNamed(value: unknown): PanePlace {
  return panePlaces.find((name) => name === value) ?? "policy";
}
