import { fromSerial } from "#core/calendar/excelSerial";
import type { CellChange, Finding, Fix } from "#core/findings/finding";
import type { Role } from "#core/ledger/model";
import { formatColumn } from "#core/sheets/address";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFixPreviewStyles } from "./FixPreview.styles.ts";

/** Cells shown one by one; a fix of hundreds is the same change again and again. */
const mostCells = 6;
const dayRoles: ReadonlySet<Role> = new Set<Role>(["deadline", "extendedTo", "completedOn"]);

interface Props {
  finding: Finding;
  /** The corrections to choose from; the first is the proposed one. */
  fixes: readonly Fix[];
  chosen: Fix;
  onChoose: (fix: Fix) => void;
}

/** What a correction would do: cell, what stands there, what is to stand there. Nothing is written before somebody says so. */
export function FixPreview({ finding, fixes, chosen, onChoose }: Props): ReactElement {
  const styles = useFixPreviewStyles();
  const { messages } = useSession();
  const say = useWords();
  const labelOf = ({ label, values }: Fix): string => messages.render({ id: label, values: { ...finding.values, ...values } });
  const { changes, unmerges = [], inserts = [] } = chosen;
  const rest = changes.length - mostCells;
  return (
    <div className={styles.root}>
      {fixes.length > 1 && (
        <RadioGroup aria-label={say("pane.fix.alternatives")} value={String(fixes.indexOf(chosen))} onChange={(_, { value }) => onChoose(fixes[Number(value)] ?? chosen)}>
          {fixes.map((fix, index) => <Radio key={index} value={String(index)} label={<span className={styles.label}>{labelOf(fix)}</span>} />)}
        </RadioGroup>
      )}
      {fixes.length === 1 && <span className={styles.label}>{labelOf(chosen)}</span>}
      {unmerges.length > 0 && <p className={styles.hint}>{say("pane.fix.unmerges", { count: unmerges.length })}</p>}
      {inserts.length > 0 && <p className={styles.hint}>{say("pane.fix.inserts", { count: inserts.length })}</p>}
      {changes.length > 0 && <Changes changes={changes.slice(0, mostCells)} />}
      {inserts.map(({ sheet, below, cells }, index) => (
        <Changes key={index} changes={cells.slice(0, mostCells).map(({ column, value }) => ({ sheet, row: below + 1 + index, column, before: "", after: value }))} />
      ))}
      {rest > 0 && <p className={styles.hint}>{say("pane.fix.more", { count: rest })}</p>}
    </div>
  );
}

function Changes({ changes }: { changes: readonly CellChange[] }): ReactElement {
  const styles = useFixPreviewStyles();
  const say = useWords();
  const { opened } = usePaneState();
  const dayColumns = new Set(opened?.ledger.columns.flatMap(({ column, role }) => (role !== null && dayRoles.has(role) ? [column] : [])));
  const show = (value: CellChange["after"], column: number): string => {
    if (value === "") return say("pane.fix.blank");
    // A day is a number to Excel; people are shown the day.
    return typeof value === "number" && dayColumns.has(column) ? (fromSerial(value) ?? String(value)) : String(value);
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(["cell", "before", "after"] as const).map((name, index) => <th key={name} scope="col" className={mergeClasses(styles.head, index === 0 && styles.first)}>{say(`pane.fix.${name}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ row, column, before, after }) => (
          <tr key={`${row} ${column}`}>
            <th scope="row" className={mergeClasses(styles.cell, styles.head)}>{`${formatColumn(column)}${row}`}</th>
            <td className={mergeClasses(styles.cell, before !== "" && styles.before)}>{show(before, column)}</td>
            <td className={mergeClasses(styles.cell, styles.after)}>{show(after, column)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
