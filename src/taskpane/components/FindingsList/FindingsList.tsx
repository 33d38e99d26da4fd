import { useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, useId, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import { FindingLine } from "./FindingLine.tsx";
import { useFindingsListStyles } from "./FindingsList.styles.ts";
import type { ListLine } from "./flattenGroups.ts";
import { moveInTree } from "./moveInTree.ts";
import type { FindingsTree } from "./useFindingsTree.ts";

interface Props {
  tree: FindingsTree;
  /** The line was chosen, by a key or a click: its cell is wanted. */
  onChoose: (line: ListLine) => void;
  /** Keys that are none of the list's. */
  onKeyDown: (event: KeyboardEvent) => void;
  listRef: RefObject<HTMLDivElement | null>;
}

/** Pixels of a line of one group and of a finding of two lines, before it has been measured. */
const guessedHeight = { group: 29, finding: 41 } as const;

/**
 * The findings as a tree of which only the lines in sight are in the page. The list keeps the focus and names its
 * current line (aria-activedescendant): a line may leave the page while somebody scrolls, the focus may not.
 */
export function FindingsList({ tree, onChoose, onKeyDown, listRef }: Props): ReactElement {
  const styles = useFindingsListStyles();
  const say = useWords();
  const base = useId();
  const { lines, index, current } = tree;
  const virtualizer = useLines(tree, listRef);
  const choose = (to: number): void => {
    const line = lines[to];
    if (line === undefined) return;
    tree.moveTo(to);
    onChoose(line);
  };
  const press = (event: KeyboardEvent): void => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? null : moveInTree(event.key, lines, index);
    if (move === null) {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    if ("toggle" in move) tree.toggle(move.toggle);
    else choose(current === null && event.key === "ArrowDown" ? 0 : move.to);
  };
  return (
    <div
      ref={listRef} className={styles.scroller} role="tree" tabIndex={0} aria-label={say("pane.check.results")} onKeyDown={press}
      aria-activedescendant={current === null ? undefined : `${base}-${index}`}
    >
      <div className={styles.sizer} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index: at, key, start }) => {
          const line = lines[at];
          if (line === undefined) return null;
          const isCurrent = current !== null && at === index;
          return (
            <div
              key={key} ref={virtualizer.measureElement} data-index={at} id={`${base}-${at}`} role="treeitem" style={{ transform: `translateY(${start}px)` }}
              className={mergeClasses(styles.line, line.kind === "group" && styles.group, isCurrent && styles.current)} data-current={isCurrent}
              aria-level={line.kind === "group" ? 1 : 2} aria-setsize={line.size} aria-posinset={line.position} aria-selected={isCurrent}
              {...(line.kind === "group" ? { "aria-expanded": line.isOpen } : {})}
              onClick={() => {
                if (line.kind === "group") tree.toggle(line.group.key);
                choose(at);
              }}
            >
              <FindingLine line={line} isCurrent={isCurrent} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Which lines are in sight. The current one stays in the page wherever the list is scrolled: it is what the list points at. */
function useLines({ lines, index, current }: FindingsTree, listRef: RefObject<HTMLDivElement | null>): ReturnType<typeof useVirtualizer<HTMLDivElement, HTMLDivElement>> {
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => listRef.current,
    estimateSize: (at) => guessedHeight[lines[at]?.kind ?? "group"],
    getItemKey: (at) => lines[at]?.id ?? at,
    overscan: 6,
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return current === null || shown.includes(index) ? shown : [...shown, index].sort((a, b) => a - b);
    },
  });
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined) virtualizer.scrollToIndex(index, { align: "auto" });
  }, [virtualizer, index, currentId]);
  return virtualizer;
}
