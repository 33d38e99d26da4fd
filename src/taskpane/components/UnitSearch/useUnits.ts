import { usePaneState, useSession } from "#taskpane/session/SessionContext.tsx";
import { useEffect, useState } from "react";
import { indexUnits, type SearchableUnit } from "./searchUnits.ts";

/** The units that the program and the workbook know, ready to be searched; null until they are. */
export function useUnits(): readonly SearchableUnit[] | null {
  const session = useSession();
  const { units } = usePaneState();
  const [index, setIndex] = useState<readonly SearchableUnit[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void session.listUnits().then((entries) => { if (isWanted) setIndex(indexUnits(entries)); });
    return () => { isWanted = false; };
  }, [session, units]);
  return index;
}
