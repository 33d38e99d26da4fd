import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** What was left is done only when somebody says so: a formula meant something to who wrote it, and some changes are too large to be undone. */
export function OfferedFixes(): ReactElement | null {
  const session = useSession();
  const say = useWords();
  const { offeredFixes, busy } = usePaneState();
  if (offeredFixes === null) return null;
  const { findings, options } = offeredFixes;
  const count = findings.length;
  return (
    <div>
      <Button size="small" disabled={busy !== null} onClick={() => { void session.applyFixes(findings, options); }}>
        {options.withoutRestore === true ? say("pane.fix.withoutRestore", { count }) : say("pane.fix.overFormulas", { count })}
      </Button>
    </div>
  );
}
