import type { Severity } from "#core/findings/finding";
import { severities, severityIcons } from "#taskpane/components/FindingsList/severityIcons.tsx";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { ToggleButton, Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useSeverityFilterStyles } from "./SeverityFilter.styles.ts";

interface Props {
  counts: Readonly<Record<Severity, number>>;
  shown: readonly Severity[];
  onToggle: (severity: Severity) => void;
}

/** Counts that filter: a pressed one is shown. */
export function SeverityFilter({ counts, shown, onToggle }: Props): ReactElement {
  const styles = useSeverityFilterStyles();
  const say = useWords();
  return (
    <div className={styles.root} role="group" aria-label={say("pane.check.severities")}>
      {severities.map((severity) => (
        <Tooltip key={severity} relationship="label" content={`${say(`pane.severity.${severity}`)} ${counts[severity]}`}>
          <ToggleButton size="small" className={styles.button} icon={severityIcons[severity]} checked={shown.includes(severity)} onClick={() => onToggle(severity)}>
            {counts[severity]}
          </ToggleButton>
        </Tooltip>
      ))}
    </div>
  );
}
