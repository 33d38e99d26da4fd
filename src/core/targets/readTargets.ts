import type { IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import type { Span } from "#core/text/span";
import { findDue } from "./findDue.ts";
import { findPastSentences } from "./findPastSentences.ts";
import { findFigures, type Figure } from "./findFigures.ts";
import { judgeFigure, type Judgement, type Surroundings } from "./judgeFigure.ts";
import { maskText } from "./maskText.ts";
import type { Target } from "./model.ts";
import { nameTarget, type TargetName } from "./nameTarget.ts";
import { splitClauses, type Clause } from "./splitClauses.ts";

export interface TargetOptions {
  /** Deadlines found in the same text; the nearest before a figure in its sentence governs it. */
  deadlines: readonly Deadline[];
  /** The day of the whole measure, for figures whose sentence names none. */
  due: IsoDate | null;
  /** Owner clauses and the like, where no figure is looked for. */
  hidden: readonly Span[];
  /** The document's own day: a sentence about a year before it tells what has been. */
  reference?: IsoDate | null;
}

interface Reading {
  text: string;
  masked: string;
  options: TargetOptions;
}

/** The figure read before, for what the next one leaves unsaid. */
interface Previous {
  figure: Figure;
  clause: Clause;
  judgement: Judgement;
  name: TargetName;
  /** 0 for the first of several figures that share a verb (分别达到60%、70%、80%). */
  order: number;
}

/** Finds the checkable figures of a text. Spans are positions in it. */
export function readTargets(text: string, options: TargetOptions): Target[] {
  const masked = maskText(text, [...options.hidden, ...options.deadlines.map(({ span }) => span)]);
  const reading: Reading = { text, masked, options };
  const clauses = splitClauses(masked);
  const isPastAt = findPastSentences(text, options);
  const targets: Target[] = [];
  let previous: Previous | null = null;
  let index = 0;
  const figures = findFigures(masked);
  for (const [position, figure] of figures.entries()) {
    while (index < clauses.length - 1 && (clauses[index]?.end ?? 0) <= figure.start) index++;
    const clause = clauses[index];
    const next = figures[position + 1];
    if (clause === undefined || isPastAt(clause.sentenceStart, figure.start) || (next !== undefined && isBaseOf(masked, figure, next))) continue;
    const base = figures[position - 1];
    const from = base !== undefined && isBaseOf(masked, base, figure) ? base : null;
    const read = readTarget(reading, { figure, from, following: countShared(masked, figures, position), next: next?.start ?? masked.length, clause, clauses: clauses.slice(Math.max(0, index - 4), index), previous });
    if (read === null) continue;
    targets.push(read.target);
    previous = read.previous;
  }
  return targets;
}

interface Place {
  figure: Figure;
  from: Figure | null;
  /** How many of the next figures share this one's verb. */
  following: number;
  /** Where the next figure begins. */
  next: number;
  clause: Clause;
  /** All clauses up to this one. */
  clauses: readonly Clause[];
  previous: Previous | null;
}

function readTarget(reading: Reading, place: Place): { target: Target; previous: Previous } | null {
  const { figure, from, clause, clauses, following } = place;
  const { masked, options } = reading;
  const previous = place.previous?.clause.sentence === clause.sentence ? place.previous : null;
  const isShared = previous !== null && sharesCue(masked, previous.figure, figure);
  const judgement = isShared ? previous.judgement : judgeFigure(figure, surroundingsOf(masked, figure, clause, previous));
  if (judgement === null) return null;
  const cueStart = from === null ? figure.start - judgement.cue : baseStart(masked, from.start);
  const order = isShared ? previous.order + 1 : 0;
  const count = order + 1 + following;
  const name = nameTarget({ ...reading, clauses, clause, previous, cueStart, figure, order, count, next: place.next });
  const target: Target = {
    name: name.words,
    from: from === null ? null : from.value,
    to: figure.value,
    toMin: figure.min,
    unit: figure.unit,
    comparator: from === null ? judgement.comparator : compare(from, figure, judgement),
    due: findDue({ masked, figure, clause, order, count }, options),
    raw: reading.text.slice(name.start, name.end),
    span: { start: name.start, end: name.end },
  };
  return { target, previous: { figure, clause, judgement, name, order } };
}

/** Characters beside a figure that can say anything about it; without an end, a clause full of figures is read once for each. */
const reach = 120;

function surroundingsOf(masked: string, figure: Figure, clause: Clause, previous: Previous | null): Surroundings {
  const whole = masked.slice(Math.max(clause.start, figure.start - reach), figure.start);
  const right = masked.slice(figure.end, Math.min(clause.end, figure.end + reach));
  const left = ownItem(whole);
  const isOwn = left === whole || previous?.clause === clause;
  const isListed = whole === "" || (left.startsWith("其中") && right === "") || (left !== whole && left.length <= 12) || (right === "" && quantityEnd.test(left));
  return { left, right, isOpening: whole === "", earlier: earlierWords(masked, clause), listed: isListed && isOwn && previous !== null ? previous.judgement : null };
}

/** The words of the sentence before a clause; 其中 goes on from the sentence before. */
function earlierWords(masked: string, { start, sentenceStart }: Clause): string {
  const goesOn = masked.startsWith("其中", sentenceStart);
  return masked.slice(Math.max(goesOn ? 0 : sentenceStart, start - reach), start).replaceAll("。", ",");
}

/** 吞吐量达到20亿吨，集装箱通过能力7100万标准箱: the verb is said once for the clauses of a sentence. */
const quantityEnd = /^\p{Script=Han}{2,16}(?:能力|总量|产量|规模|总?面积|里程|总数|数量|余额|总额|容量|长度)$/u;

/** A clause may hold several figures with 、 between them: only the words of this figure's own item count. */
function ownItem(left: string): string {
  const cut = left.lastIndexOf("、");
  return cut >= 0 && /\d/u.test(left.slice(0, cut)) ? left.slice(cut + 1) : left;
}

/** 由15个工作日压减至5个工作日: the first figure is where the second comes from. */
const baseWord = /[由从自](?:原来?的?|原有的?|目前的?|法定的?|现行的?|过去的?|现在的?|规定的?|承诺的?|平均|[□◇的])*$/u;
const changeWords = /^(?:左右|以上|以内)?(?:全部|统一|大幅|进一步|再)?(?:压减|压缩|缩短|减少|降低|精简|下降|缩减|简化|压降|削减|缩小|[减降压缩]|提高|提升|增长|增加|扩大|上升|[增升变提]|优化|调整|整合)?□*(?:◇+[到至为成]?|[到至为成]◇*)(?:[□约的]|不超过|不低于)*$/u;

function isBaseOf(masked: string, base: Figure, figure: Figure): boolean {
  if (figure.start - base.end > 24) return false;
  return changeWords.test(masked.slice(base.end, figure.start)) && baseWord.test(masked.slice(Math.max(0, base.start - 24), base.start));
}

function baseStart(masked: string, start: number): number {
  const words = baseWord.exec(masked.slice(Math.max(0, start - 24), start));
  return start - (words?.[0].length ?? 0);
}

/** From and to decide the direction themselves. */
function compare(from: Figure, to: Figure, judgement: Judgement): Target["comparator"] {
  if (to.unit === "%" && to.value === 100) return "=";
  if (from.unit !== to.unit) return judgement.comparator;
  return to.value < from.value ? "<=" : ">=";
}

/** 分别增长13%和5%以上: the second figure hangs on the verb of the first. */
function sharesCue(masked: string, previous: Figure, figure: Figure): boolean {
  if (!/^[和、与及]$/u.test(masked.slice(previous.end, figure.start))) return false;
  return previous.unit === figure.unit || /分别[^,;。]{0,24}$/u.test(masked.slice(Math.max(0, previous.start - 48), previous.start));
}

/** More figures than this share no verb. */
const mostShared = 12;

function countShared(masked: string, figures: readonly Figure[], position: number): number {
  let count = 0;
  for (let next = position; count < mostShared; next++, count++) {
    const [figure, other] = [figures[next], figures[next + 1]];
    if (figure === undefined || other === undefined || !sharesCue(masked, figure, other)) break;
  }
  return count;
}
