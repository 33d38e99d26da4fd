interface Cell {
  words: string;
  rowSpan: number;
  columnSpan: number;
}

/** A span larger than this is damage, not a table. */
const longestSpan = 500;

/** 牵头单位, 责任部门, 完成时限: a merged cell in such a table holds for each of its rows. */
const dividesTasks = /牵头|责任|主办|单位|部门|时限/u;

const isElement = (node: Node): node is Element => node.nodeType === 1;

function spanOf(cell: Element, name: string): number {
  const value = Number(cell.getAttribute(name));
  return Number.isInteger(value) && value > 1 && value <= longestSpan ? value : 1;
}

function rowsOf(table: Node): Node[] {
  return Array.from(table.childNodes).flatMap((child) => (child.nodeName.toLowerCase() === "tr" ? [child] : /^t(?:head|body|foot)$/iu.test(child.nodeName) ? rowsOf(child) : []));
}

function cellsOf(row: Node, wordsOf: (node: Node) => string): Cell[] {
  // A line break inside a cell is a space, so that a row stays a line.
  return Array.from(row.childNodes).filter(isElement).map((cell) => ({ words: wordsOf(cell).replace(/\s+/gu, " ").trim(), rowSpan: spanOf(cell, "rowspan"), columnSpan: spanOf(cell, "colspan") }));
}

/** Puts the words of merged cells into each row that they span; a cell over several columns keeps them in the first. */
function spreadMerged(rows: readonly (readonly Cell[])[]): string[][] {
  const pending = new Map<number, { words: string; rows: number }>();
  return rows.map((cells) => {
    const line: string[] = [];
    const takePending = (): void => {
      for (let merged = pending.get(line.length); merged !== undefined; merged = pending.get(line.length)) {
        if (merged.rows === 1) pending.delete(line.length);
        else merged.rows -= 1;
        line.push(merged.words);
      }
    };
    for (const { words, rowSpan, columnSpan } of cells) {
      takePending();
      for (let column = 0; column < columnSpan; column += 1) {
        const own = column === 0 ? words : "";
        if (rowSpan > 1) pending.set(line.length, { words: own, rows: rowSpan - 1 });
        line.push(own);
      }
    }
    takePending();
    return line;
  });
}

/** The rows of a table of HTML, a line each, with tabs between cells. */
export function readTableRows(table: Node, wordsOf: (node: Node) => string): string[] {
  const rows = rowsOf(table).map((row) => cellsOf(row, wordsOf));
  const isTaskTable = rows[0]?.some(({ words }) => dividesTasks.test(words)) === true;
  const lines = isTaskTable ? spreadMerged(rows) : rows.map((cells) => cells.map(({ words }) => words));
  return lines.map((cells) => cells.join("\t"));
}
