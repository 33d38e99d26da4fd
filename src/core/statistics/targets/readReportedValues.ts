import { bigramsOf, shareOf } from "#core/matching/bigrams";
import { findFigures } from "#core/targets/findFigures";
import type { Figure } from "#core/targets/findFigures";
import { maskText } from "#core/targets/maskText";
import type { Target } from "#core/targets/model";
import { isChange } from "./judgeTarget.ts";

/** Figures of a report that may be a target's: what it stands at, or by how much it changed. */
export interface ReportedValues {
  current: readonly number[];
  change: readonly number[];
}

/** A figure of a report with the words before it. */
export interface ReportedFigure {
  value: number;
  unit: string;
  /** Bigrams of the words that it may belong to. */
  about: ReadonlySet<number>;
  /** 压减了65%: a change in this direction; null for a level. */
  by: "reduceBy" | "growBy" | null;
}

const clauseEnd = /[。；;！!？?\n]/u;
/** What is meant to be is not what is. */
const planned = /(?:目标|计划|[拟将原]|力争|争取|预计|要求|承诺|下一步|下步|确保|法定|规定|年底前|月底前)[^，,、]{0,20}$/u;
const reduced = /(?:压减|压缩|缩短|减少|下降|降低|精简|缩减)(?:幅度|比例|率)?(?:[了约近]|达到?|超过?)*$/u;
const grown = /(?:增长|提高|提升|增加|扩大|上升|新增)(?:幅度|比例|率)?(?:[了约近]|达到?|超过?)*$/u;
/** 由120小时压缩至…: where the change began. */
const base = /[由从自](?:原来?的?|原有的?|过去的?)?$/u;
/** Characters before a figure in which its name is looked for. */
const reach = 40;
/** Share of a name's pairs of characters that the words before a figure must have. */
export const enough = 0.5;

/** Reads the figures of one report, whichever target they belong to. */
export function readReport(words: string): ReportedFigure[] {
  const masked = maskText(words, []);
  return findFigures(masked).flatMap((figure): ReportedFigure[] => {
    const before = masked.slice(Math.max(0, figure.start - reach), figure.start);
    const clause = before.split(clauseEnd).at(-1) ?? "";
    if (planned.test(clause) || base.test(clause) || figure.min !== null) return [];
    return [{ value: figure.value, unit: figure.unit, about: bigramsOf(clause + behind(masked, figure)), by: reduced.test(clause) ? "reduceBy" : grown.test(clause) ? "growBy" : null }];
  });
}

/** 80%以上政务服务事项实现…: the words may follow. */
function behind(masked: string, { end }: Figure): string {
  return masked.slice(end, end + reach).split(/[，,。；;！!？?\n]/u, 1)[0] ?? "";
}

/** The figures that are about a target: in its unit and near its name. A figure that no name speaks for is nobody's. */
export function valuesFor(target: Pick<Target, "unit" | "comparator">, name: string, figures: readonly ReportedFigure[]): ReportedValues {
  const wanted = bigramsOf(name);
  const own = wanted.size === 0 ? [] : figures.filter(({ unit, about }) => unit === target.unit && shareOf(wanted, about) >= enough);
  const distinct = (values: readonly ReportedFigure[]): number[] => [...new Set(values.map(({ value }) => value))];
  const levels = own.filter(({ by }) => by === null);
  // Percent and times are what a change is stated in: there a level is something else.
  const isStated = isChange(target) && (target.unit === "%" || target.unit === "倍");
  return { current: isStated ? [] : distinct(levels), change: isChange(target) ? distinct(own.filter(({ by }) => by === target.comparator)) : [] };
}
