import type { Finding } from "#core/findings/finding";
import { formatColumn } from "#core/sheets/address";
import { useSession } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePlaceListStyles } from "./PlaceList.styles.ts";

interface Props {
  title: string;
  findings: readonly Finding[];
}

/** What cannot be read, each with a link to its cell. */
export function PlaceList({ title, findings }: Props): ReactElement {
  const styles = usePlaceListStyles();
  const session = useSession();
  return (
    <section className={styles.root} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {findings.map(({ place, message, values }, index) => (
          <li key={index}>
            <Button size="small" appearance="transparent" className={styles.link} onClick={() => { void session.show(place); }}>
              {`${place.sheet ?? ""}!${place.column === null ? "" : formatColumn(place.column)}${place.row ?? ""}`}
            </Button>
            {session.messages.render({ id: message, values })}
          </li>
        ))}
      </ul>
    </section>
  );
}
