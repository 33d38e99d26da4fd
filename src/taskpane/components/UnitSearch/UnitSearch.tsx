import { SidePanel } from "#taskpane/components/SidePanel/index.ts";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, SearchBox, Spinner } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactElement } from "react";
import { copyWords } from "./copyWords.ts";
import { searchUnits, type SearchableUnit, type UnitHit } from "./searchUnits.ts";
import { useUnits } from "./useUnits.ts";
import { useUnitSearchStyles } from "./UnitSearch.styles.ts";

/** As many as fit a few screens. */
const step = 50;

/** The directory of units: found by any of their names or by pinyin initials, and copied into a cell. */
export function UnitSearch({ onClose }: { onClose: () => void }): ReactElement {
  const say = useWords();
  const units = useUnits();
  return (
    <SidePanel title={say("pane.units.title")} onClose={onClose}>
      {units === null ? <Spinner label={say("pane.loading")} /> : <Directory units={units} />}
    </SidePanel>
  );
}

function Directory({ units }: { units: readonly SearchableUnit[] }): ReactElement {
  const styles = useUnitSearchStyles();
  const say = useWords();
  const [words, setWords] = useState("");
  const [limit, setLimit] = useState(step);
  const [said, setSaid] = useState("");
  const hits = useMemo(() => searchUnits(units, words), [units, words]);
  const copy = async (name: string): Promise<void> => setSaid(await copyWords(name) ? say("pane.units.copied", { name }) : say("pane.units.notCopied"));
  return (
    <>
      <Field label={say("pane.units.search")} hint={say("pane.units.hint")}>
        <SearchBox value={words} onChange={(_, { value }) => { setWords(value); setLimit(step); setSaid(""); }} />
      </Field>
      <p className={styles.count} role="status">{said === "" ? (hits.length === 0 ? say("pane.units.none") : say("pane.units.count", { count: hits.length })) : said}</p>
      <ul className={styles.list}>
        {hits.slice(0, limit).map((hit) => <Unit key={hit.entry.canonical} hit={hit} onCopy={(name) => { void copy(name); }} />)}
      </ul>
      {hits.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + step)}>{say("pane.units.more", { count: Math.min(step, hits.length - limit) })}</Button>}
    </>
  );
}

function Unit({ hit: { entry, by }, onCopy }: { hit: UnitHit; onCopy: (name: string) => void }): ReactElement {
  const styles = useUnitSearchStyles();
  const say = useWords();
  const { canonical, abbreviations, formerNames } = entry;
  // The form that was looked for comes first.
  const also = by === null || !abbreviations.includes(by) ? abbreviations : [by, ...abbreviations.filter((name) => name !== by)];
  const former = formerNames.map(({ name, until }) => (until === null ? name : say("pane.units.until", { name, year: String(until) })));
  return (
    <li className={styles.unit}>
      <span className={styles.names}>
        <span className={styles.name}>{canonical}</span>
        {also.length > 0 && <span className={styles.forms}>{say("pane.units.as", { names: also })}</span>}
        {former.length > 0 && <span className={styles.forms}>{say("pane.units.former", { names: former })}</span>}
      </span>
      <Button size="small" appearance="subtle" icon={<CopyRegular />} aria-label={say("pane.units.copy", { name: canonical })} title={say("pane.units.copy", { name: canonical })} onClick={() => onCopy(canonical)} />
    </li>
  );
}
