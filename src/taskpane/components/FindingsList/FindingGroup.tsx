import type { Finding, Place } from "#core/findings/finding";
import { formatColumn } from "#core/sheets/address";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, List, ListItem } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useFindingGroupStyles } from "./FindingGroup.styles.ts";

/** As many as fit a few screens; more on demand, so that a table with thousands of them stays quick. */
const step = 100;

interface Props {
  findings: readonly Finding[];
  /** Places on this sheet are named without it. */
  ownSheet: string | null;
}

/** The findings of one check; arrow keys walk the list, Enter or a click selects the cell. */
export function FindingGroup({ findings, ownSheet }: Props): ReactElement {
  const styles = useFindingGroupStyles();
  const session = useSession();
  const say = useWords();
  const [limit, setLimit] = useState(step);
  const nameOf = ({ sheet, row, column }: Place): string => {
    const prefix = sheet === null || sheet === ownSheet ? "" : `${sheet}!`;
    if (row === null) return prefix + say("pane.check.wholeSheet");
    return prefix + (column === null ? say("pane.check.row", { row }) : `${formatColumn(column)}${row}`);
  };
  return (
    <>
      <List navigationMode="items">
        {findings.slice(0, limit).map((finding, index) => (
          <ListItem key={index} className={styles.item} onAction={() => { void session.show(finding.place); }}>
            <span className={styles.place}>{nameOf(finding.place)}</span>
            <span className={styles.words}>
              {session.messages.render({ id: finding.message, values: finding.values })}
              {finding.also.length > 0 && <span className={styles.also}> {say("pane.check.also", { count: finding.also.length })}</span>}
            </span>
          </ListItem>
        ))}
      </List>
      {findings.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + step)}>{say("pane.check.more", { count: Math.min(step, findings.length - limit) })}</Button>
      )}
    </>
  );
}
