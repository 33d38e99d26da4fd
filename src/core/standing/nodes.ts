import { endOfMonth } from "#core/calendar/isoDate";
import type { IsoDate } from "#core/calendar/isoDate";
import { wordsOf } from "#core/ledger/cells";
import type { CellRef, LedgerRow } from "#core/ledger/model";
import { findColumnNodes } from "./columnNodes.ts";
import type { ProgressNode } from "./model.ts";

const noNodes: readonly ProgressNode[] = [];
const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

// Between day and figure only words of progress: 二季度好评率达到95% is a target, no node.
const pattern = new RegExp(
  "(?:(?<year>20\\d{2})年)?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>上半年)|(?<!\\d)(?<month>1[0-2]|[1-9])月份?)[底末前内，,]{0,3}"
  + "(?:累计|力争|确保|[应须的至到]|完成|实现|推进|总?体?进度|形象进度|工作量|总?任务|年度目标|全年|目标任务|总量|达到?|不低于|不少于){1,5}(?<share>\\d{1,3}(?:\\.\\d{1,2})?)[%％]", "gu",
);

/**
 * 节点: 一季度完成25%，二季度累计完成50% → the shares asked for at the ends of March and June. A node without a year of its
 * own lies in the year of `reference`; without one it is left out, as are days that contradict each other. Columns of
 * quarterly targets give nodes too.
 */
export function findNodes({ cells, figures }: LedgerRow, reference: IsoDate | null): readonly ProgressNode[] {
  // Columns in which tables state what is to be reached by when; most rows state no share in any of them.
  const stating = [cells.deadline, cells.action, cells.task].filter(statesShare);
  if (stating.length === 0 && figures === undefined) return noNodes;
  const nodes = new Map<IsoDate, number>();
  const stated = [...stating.flatMap((cell) => readNodes(wordsOf(cell.value), reference)), ...findColumnNodes(figures ?? [], reference)];
  for (const node of stated) {
    const known = nodes.get(node.day);
    if (known !== undefined && known !== node.share) return noNodes;
    nodes.set(node.day, node.share);
  }
  return [...nodes].map(([day, share]) => ({ day, share })).sort((one, other) => (one.day < other.day ? -1 : 1));
}

function statesShare(cell: CellRef | undefined): cell is CellRef {
  return typeof cell?.value === "string" && (cell.value.includes("%") || cell.value.includes("％"));
}

function readNodes(words: string, reference: IsoDate | null): ProgressNode[] {
  return [...words.matchAll(pattern)].flatMap(({ groups = {} }): ProgressNode[] => {
    const year = groups["year"] ?? reference?.slice(0, 4);
    const share = Number(groups["share"]) / 100;
    if (year === undefined || share > 1) return [];
    const month = groups["half"] === undefined ? (quarters[groups["quarter"] ?? ""] ?? Number(groups["month"])) : 6;
    return [{ day: endOfMonth(Number(year), month), share }];
  });
}
