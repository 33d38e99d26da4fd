import type { LayoutColumn } from "#core/sheets/groups/groupColumns";
import { useColumnName } from "#taskpane/hooks/useColumnName.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { ReactElement } from "react";
import { columnSettings, listColumns, moveItem, shownColumns, toggleColumn } from "./arrange.ts";
import { OrderedList } from "./OrderedList.tsx";

const weights: ReadonlySet<LayoutColumn> = new Set(["weight", "weightDone", "weightedCompletionRate"]);

/** Which figures every summary shows, left to right. */
export function ColumnOrder(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const nameOf = useColumnName();
  const { settings, statistics } = usePaneState();
  const shown = shownColumns(settings);
  const change = (columns: readonly LayoutColumn[]): void => session.changeSettings(columnSettings(settings, columns));
  const noteOf = (id: LayoutColumn): string | null => {
    if (id === "rank") return say("pane.layout.note.rank");
    return weights.has(id) && statistics?.hasWeights === false ? say("pane.layout.note.weight") : null;
  };
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.layout.columns")}</h3>
      <p className={styles.hint}>{say("pane.layout.columnsHint")}</p>
      <OrderedList
        label={say("pane.layout.columns")}
        items={listColumns(shown).map((id) => ({ id, label: nameOf(id), note: noteOf(id), isShown: shown.includes(id), isFixed: shown.length === 1 && shown[0] === id }))}
        onMove={(id, by) => change(moveItem(shown, id, by))} onToggle={(id) => change(toggleColumn(shown, id))}
      />
    </section>
  );
}
