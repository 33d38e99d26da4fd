import { formatArea } from "#taskpane/components/formatArea.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { TableOffer } from "#taskpane/session/steps/ledger.ts";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** Every table of the workbook that holds tasks, to choose the ledger from. */
export function TableOffers({ tables }: { tables: readonly TableOffer[] }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const title = tables.length === 0 ? say("pane.ledger.foundNone") : say("pane.ledger.found", { count: tables.length });
  return (
    <section className={styles.card} aria-label={say("pane.ledger.find")}>
      <p className={styles.hint}>{title}</p>
      {tables.length > 0 && <ul className={styles.facts}>{tables.map((offer) => <Offer key={`${offer.sheet} ${offer.index}`} offer={offer} />)}</ul>}
    </section>
  );
}

function Offer({ offer }: { offer: TableOffer }): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const { sheet, area, tasks, columns } = offer;
  const roles = columns.flatMap(({ role }) => (role === null ? [] : [say(`pane.role.${role}`)]));
  return (
    <li>
      <Button size="small" disabled={busy !== null} onClick={() => { void session.openTable(offer); }}>{say("pane.ledger.offer", { sheet, address: formatArea(area), tasks })}</Button>
      {roles.length > 0 && <p className={styles.hint}>{say("pane.ledger.offerColumns", { roles })}</p>}
    </li>
  );
}
