import { orderSheets } from "#core/sheets/statisticsSheetIds";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { ReactElement } from "react";
import { moveItem } from "./arrange.ts";
import { OrderedList } from "./OrderedList.tsx";

/** The order of the chosen sheets, by which annexes are numbered. */
export function SheetOrder(): ReactElement | null {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { settings: { layout }, chosenSheets } = usePaneState();
  const ordered = orderSheets(chosenSheets, layout.sheets);
  if (ordered.length < 2) return null;
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.layout.sheets")}</h3>
      <p className={styles.hint}>{say("pane.layout.sheetsHint")}</p>
      <OrderedList
        label={say("pane.layout.sheets")} items={ordered.map((id) => ({ id, label: say(`sheet.${id}.name`), isShown: true }))}
        onMove={(id, by) => session.changeSettings({ layout: { ...layout, sheets: moveItem(ordered, id, by) } })}
      />
    </section>
  );
}
