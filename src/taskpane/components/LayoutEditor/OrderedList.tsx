import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { useLayoutEditorStyles } from "./LayoutEditor.styles.ts";

export interface OrderedItem<Id extends string> {
  id: Id;
  label: string;
  note?: string | null;
  /** Whether it has a place in the order; what has none stands behind. */
  isShown: boolean;
  /** The last one cannot go. */
  isFixed?: boolean;
}

interface Props<Id extends string> {
  label: string;
  items: readonly OrderedItem<Id>[];
  onMove: (id: Id, by: -1 | 1) => void;
  /** Left out where all have their place. */
  onToggle?: (id: Id) => void;
}

const ways = { up: { by: -1, icon: <ArrowUpRegular /> }, down: { by: 1, icon: <ArrowDownRegular /> } } as const;

/** A list that is put in order by buttons: the same with a mouse, a keyboard and a screen reader. */
export function OrderedList<Id extends string>({ label, items, onMove, onToggle }: Props<Id>): ReactElement {
  const styles = useLayoutEditorStyles();
  const say = useWords();
  const [said, setSaid] = useState("");
  const controls = useRef(new Map<string, HTMLElement>());
  const wanted = useRef<string | null>(null);
  const shown = items.filter(({ isShown }) => isShown);
  // A line that moves in the page loses the focus.
  useLayoutEffect(() => {
    if (wanted.current !== null) controls.current.get(wanted.current)?.focus();
    wanted.current = null;
  });
  const keep = (key: string) => (element: HTMLElement | null): void => { if (element === null) controls.current.delete(key); else controls.current.set(key, element); };
  const move = ({ id, label: name }: OrderedItem<Id>, way: keyof typeof ways): void => {
    wanted.current = `${id} ${way}`;
    setSaid(say("pane.layout.moved", { name, place: shown.findIndex((one) => one.id === id) + ways[way].by + 1, count: shown.length }));
    onMove(id, ways[way].by);
  };
  const toggle = (id: Id): void => {
    wanted.current = id;
    onToggle?.(id);
  };
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <div className={styles.words}>
              {onToggle === undefined ? <div className={styles.plain}>{item.label}</div> : <Checkbox ref={keep(item.id)} label={item.label} checked={item.isShown} disabled={item.isFixed === true} onChange={() => toggle(item.id)} />}
              {item.note !== undefined && item.note !== null && <span className={styles.note}>{item.note}</span>}
            </div>
            {item.isShown && (["up", "down"] as const).map((way) => (
              <Button
                key={way} ref={keep(`${item.id} ${way}`)} size="small" appearance="subtle" className={styles.move} icon={ways[way].icon} title={say(`pane.layout.${way}`, { name: item.label })}
                aria-label={say(`pane.layout.${way}`, { name: item.label })} disabledFocusable={item === shown.at(way === "up" ? 0 : -1)} onClick={() => move(item, way)}
              />
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.hidden} aria-live="polite">{said}</div>
    </>
  );
}
