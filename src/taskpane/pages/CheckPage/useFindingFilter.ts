import type { Family, Finding, Severity } from "#core/findings/finding";
import { severities as allSeverities } from "#taskpane/components/FindingsList/severityIcons.tsx";
import { useSession } from "#taskpane/session/SessionContext.tsx";
import { useDeferredValue, useMemo, useState } from "react";
import { countFindings, searchFindings, type FindingCounts } from "./filterFindings.ts";

export interface FindingFilter {
  severities: readonly Severity[];
  toggleSeverity: (severity: Severity) => void;
  /** A check's id, or "" for all. */
  check: string;
  chooseCheck: (id: string) => void;
  search: string;
  setSearch: (words: string) => void;
  counts: FindingCounts;
  shown: readonly Finding[];
}

/** Which findings of one family are listed. 填报问题 and 业务预警 are never in one list. */
export function useFindingFilter(findings: readonly Finding[], family: Family): FindingFilter {
  const { messages } = useSession();
  const [severities, setSeverities] = useState<readonly Severity[]>(allSeverities);
  const [chosen, setChosen] = useState("");
  const [search, setSearch] = useState("");
  // The words of tens of thousands of findings take a moment: typing goes on meanwhile.
  const wanted = useDeferredValue(search);
  const ofFamily = useMemo(() => findings.filter((finding) => finding.family === family), [findings, family]);
  const counts = useMemo(() => countFindings(ofFamily), [ofFamily]);
  const check = counts.checks.some(([id]) => id === chosen) ? chosen : "";
  const shown = useMemo(() => {
    const found = searchFindings(ofFamily, wanted, messages);
    return found.filter((finding) => severities.includes(finding.severity) && (check === "" || finding.check === check));
  }, [ofFamily, wanted, messages, severities, check]);
  return {
    severities,
    toggleSeverity: (severity) => setSeverities(allSeverities.filter((known) => severities.includes(known) !== (known === severity))),
    check, chooseCheck: setChosen, search, setSearch, counts, shown,
  };
}
