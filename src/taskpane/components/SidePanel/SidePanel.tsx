import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from "react";
import { useSidePanelStyles } from "./SidePanel.styles.ts";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A panel over the whole pane, which is no wider than one. It lies inside the pane, so that it covers nothing else where
 * the pane is a part of a page. Escape closes it.
 */
export function SidePanel({ title, onClose, children }: Props): ReactElement {
  const styles = useSidePanelStyles();
  const say = useWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => { root.current?.focus(); }, []);
  return (
    <div ref={root} tabIndex={-1} className={styles.root} role="dialog" aria-modal aria-labelledby={id} onKeyDown={(event) => { if (event.key === "Escape" && !event.defaultPrevented) onClose(); }}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>{title}</h2>
        <Button appearance="subtle" aria-label={say("pane.close")} icon={<DismissRegular />} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
