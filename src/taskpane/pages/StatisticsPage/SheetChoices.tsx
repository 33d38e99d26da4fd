import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isWritable, listSections, sections } from "./sheetSections.ts";
import { useStatisticsPageStyles } from "./StatisticsPage.styles.ts";

/** Which sheets are to be written, by what they are about. */
export function SheetChoices(): ReactElement {
  const styles = useStatisticsPageStyles();
  const session = useSession();
  const say = useWords();
  const state = usePaneState();
  return (
    <fieldset className={styles.fieldset} disabled={state.busy !== null}>
      <legend className={styles.legend}>{say("pane.statistics.sheets")}</legend>
      {sections.map((section) => (
        <div key={section} role="group" aria-label={say(`pane.section.${section}`)}>
          <div className={styles.section} aria-hidden>{say(`pane.section.${section}`)}</div>
          <div className={styles.choices}>
            {listSections(section).map((id) => (
              <Checkbox
                key={id} size="medium" label={say(`sheet.${id}.name`)} disabled={!isWritable(id, state)}
                checked={state.chosenSheets.includes(id) && isWritable(id, state)} onChange={() => session.toggleSheet(id)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
