import { canCross, crossChoiceOf, crossFigures } from "#core/sheets/crossed/crossChoice";
import { dimensions, type Dimension } from "#core/statistics/model";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLayoutEditorStyles } from "./LayoutEditor.styles.ts";

/** Other lines may leave no table with the columns of before: those change places with them, or give way. */
function columnsFor(rows: Dimension, before: { rows: Dimension; columns: Dimension }): Dimension {
  return [before.columns, before.rows, ...dimensions].find((one) => canCross(rows, one)) ?? before.columns;
}

/** 交叉统计: two ways to divide the tasks, and what is counted. */
export function CrossedChoice(): ReactElement {
  const styles = usePageStyles();
  const { pair } = useLayoutEditorStyles();
  const session = useSession();
  const say = useWords();
  const { settings, chosenSheets } = usePaneState();
  const { rows, columns, figure = "total" } = crossChoiceOf({ settings });
  const change = (crossed: { rows: Dimension; columns: Dimension; figure: string }): void => session.changeSettings({ crossed });
  const chosen = <T extends string>(all: readonly T[], value: string, before: T): T => all.find((one) => one === value) ?? before;
  const byRows = (value: string): void => {
    const next = chosen(dimensions, value, rows);
    change({ rows: next, columns: columnsFor(next, { rows, columns }), figure });
  };
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("sheet.crossed.name")}</h3>
      <p className={styles.hint}>{say("pane.layout.crossedHint")} {!chosenSheets.includes("crossed") && say("pane.layout.notChosen", { sheet: say("sheet.crossed.name") })}</p>
      <div className={pair}>
        <Choice label={say("pane.layout.crossed.rows")} value={rows} options={dimensions} name={(id) => say(`sheet.group.head.${id}`)} onChange={byRows} />
        <Choice label={say("pane.layout.crossed.columns")} value={columns} options={dimensions.filter((one) => canCross(rows, one))} name={(id) => say(`sheet.group.head.${id}`)} onChange={(value) => change({ rows, columns: chosen(dimensions, value, columns), figure })} />
        <Choice label={say("pane.layout.crossed.figure")} value={figure} options={crossFigures} name={(id) => say(`sheet.figure.${id}`)} onChange={(value) => change({ rows, columns, figure: value })} />
      </div>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  name: (option: T) => string;
  onChange: (value: string) => void;
}

function Choice<T extends string>({ label, value, options, name, onChange }: ChoiceProps<T>): ReactElement {
  const { select } = usePageStyles();
  return (
    <Field label={label} size="small">
      <Select className={select} value={value} onChange={(_, data) => onChange(data.value)}>
        {options.map((option) => <option key={option} value={option}>{name(option)}</option>)}
      </Select>
    </Field>
  );
}
