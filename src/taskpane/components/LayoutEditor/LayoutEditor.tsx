import { defaultSettings, groupOrders } from "#core/settings/model";
import { SidePanel } from "#taskpane/components/SidePanel/index.ts";
import { JointLeadsField, ThresholdFields } from "#taskpane/components/ThresholdFields/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { CrossedChoice } from "./CrossedChoice.tsx";
import { SheetOrder } from "./SheetOrder.tsx";

const { layout, groupOrder, ranking, crossed, jointLeads, dueSoonDays, behindPoints } = defaultSettings;

/** How the office wants its statistics. Every change holds at once and is kept with the workbook. */
export function LayoutEditor({ onClose }: { onClose: () => void }): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  return (
    <SidePanel title={say("pane.layout.title")} onClose={onClose}>
      <p className={styles.hint}>{say("pane.layout.hint")}</p>
      <ColumnOrder />
      <Lines />
      <SheetOrder />
      <CrossedChoice />
      <section className={styles.card}>
        <h3 className={styles.heading}>{say("pane.settings.thresholds")}</h3>
        <ThresholdFields />
        <p className={styles.hint}>{say("pane.layout.rulesHint", { sheet: say("sheet.rules.name") })}</p>
      </section>
      <div className={styles.row}>
        <Button onClick={() => session.changeSettings({ layout, groupOrder, ranking, crossed, jointLeads, dueSoonDays, behindPoints })}>{say("pane.layout.defaults")}</Button>
      </div>
    </SidePanel>
  );
}

/** What stands in which line of a summary. */
function Lines(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { settings } = usePaneState();
  const nameOf = (order: (typeof groupOrders)[number]): string => (order === "official" ? say("pane.layout.order.official") : say("pane.layout.order.by", { figure: say(`sheet.figure.${order}`) }));
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.layout.lines")}</h3>
      <Field label={say("pane.layout.order")} size="small">
        <RadioGroup value={settings.groupOrder} onChange={(_, { value }) => session.changeSettings({ groupOrder: groupOrders.find((order) => order === value) ?? "official" })}>
          {groupOrders.map((order) => <Radio key={order} value={order} label={nameOf(order)} />)}
        </RadioGroup>
      </Field>
      <JointLeadsField />
    </section>
  );
}
