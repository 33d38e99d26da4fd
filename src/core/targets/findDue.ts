import type { IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import type { Figure } from "./findFigures.ts";
import type { Clause } from "./splitClauses.ts";

interface FigurePlace {
  masked: string;
  figure: Figure;
  clause: Clause;
  /** The figure's place among those that share its verb, and how many they are. */
  order: number;
  count: number;
}

interface Days {
  /** In the text's order. */
  deadlines: readonly Deadline[];
  /** The day of the whole measure. */
  due: IsoDate | null;
}

/** Characters behind a figure within which its day may follow. */
const reach = 120;

/**
 * The day that governs a figure: the last dated deadline before it in its sentence, one that follows with nothing but a
 * verb behind it, the measure's, or the year that opens the paragraph.
 */
export function findDue(place: FigurePlace, { deadlines, due }: Days): IsoDate | null {
  const { masked, figure, clause } = place;
  const next = indexAfter(deadlines, figure.end);
  const nearest = deadlines[next - 1];
  const isNear = nearest !== undefined && nearest.span.start >= clause.sentenceStart;
  const governing = isNear ? (pairedDeadline(place, deadlines, next) ?? nearest) : followingDeadline(masked, figure, deadlines[next]);
  if (governing !== null) return governing.kind === "recurring" ? null : (governing.end ?? due);
  return due ?? (nearest !== undefined && opensParagraph(masked, nearest, figure) ? nearest.end : null);
}

function indexAfter(deadlines: readonly Deadline[], position: number): number {
  let low = 0;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deadlines[middle]?.span.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 到2025年、2030年分别达到20%、25%: as many days as figures belong to each other in their order. */
function pairedDeadline({ masked, order, count }: FigurePlace, deadlines: readonly Deadline[], next: number): Deadline | null {
  if (count < 2 || next < count) return null;
  const group = deadlines.slice(next - count, next);
  const areListed = group.every((one, index) => {
    const later = group[index + 1];
    return later === undefined || /^[、和与及]$/u.test(masked.slice(one.span.end, later.span.start));
  });
  return areListed ? (group[order] ?? null) : null;
}

/** …压减至0.5个工作日，2021年6月底前实现: the day may follow, with nothing but a verb behind it. */
function followingDeadline(masked: string, figure: Figure, next: Deadline | undefined): Deadline | null {
  if (next === undefined || next.span.start - figure.end > reach || masked.slice(figure.end, next.span.start).includes("。")) return null;
  return /^(?:全部|全面|基本)?(?:实现|完成|落实|达到|到位|见效)/u.test(masked.slice(next.span.end, next.span.end + 6)) ? next : null;
}

/** Characters of a paragraph for which its opening year (到2025年，…) holds. */
const longestParagraph = 600;

function opensParagraph(masked: string, { kind, raw, span }: Deadline, figure: Figure): boolean {
  if (kind !== "by" || !/^到.{1,8}年(?:[底末]前?)?$/u.test(raw) || figure.start - span.end > longestParagraph) return false;
  const isOpening = span.start === 0 || "\n。:".includes(masked.charAt(span.start - 1));
  return isOpening && masked.charAt(span.end) === "," && !masked.slice(span.end, figure.start).includes("\n");
}
