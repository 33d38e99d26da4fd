import type { Clause } from "./clauses.ts";
import { buildReading, type Reading } from "./expression.ts";
import { stageWords, strongOngoingWords } from "./phrases.ts";

/** 并, 后 … between a milestone and what goes on after it. */
const joint = /[并且后再和及,、]{0,4}$|[之其此]后,?$/u;
/** 贯穿2019年, 持续到年底: the date bounds what goes on. */
const goesOnUntil = /(?:贯穿|持续|延续|坚持|长期)[到至于]?$/u;
/** 2023年两会前, 今年开学前: the year of an event whose day is not in the text. */
const untilEvent = /^的?[一-龥]{1,10}[^期起][之以]?前$|^的?[一-龥]{0,8}[汛季]期?前$/u;
/** 2024年冬季, 2024年秋季学期: a season has no last day. */
const season = /^的?[春夏秋冬]{1,2}[季天]?(?:学期)?[之以]?[前末初内]?$/u;
const wholeYear = /全年/u;
const endsTask = /完成|建成|前|底|报送|办结/u;

/**
 * A dated expression with the words of its clause that tell of going on: 年内持续推进 is one ongoing deadline within the
 * year, 2019年底前完成并长期坚持 a stage and an ongoing one, 2019年底前取得阶段性成果 a stage.
 */
export function joinOngoing(text: string, clause: Clause, reading: Reading): Reading[] {
  const isAlone = reading.from === clause.from && reading.to === clause.to;
  if (!isJoinable(reading) || (isAlone && reading.kind !== "range")) return [reading];
  const head = text.slice(clause.from, reading.from);
  const tail = text.slice(reading.to, clause.to);
  if (isWholeYear(text, reading, tail)) return [{ ...reading, from: clause.from, to: clause.to, kind: "ongoing" }];
  if (goesOnUntil.test(head)) return [{ ...reading, from: clause.from, kind: "ongoing" }];
  if (isUntilEvent(reading, tail)) return [{ ...reading, to: clause.to, kind: "vague", start: null, end: null }];
  return joinTail(clause, reading, tail);
}

function isJoinable({ kind }: Reading): boolean {
  return kind !== "recurring" && kind !== "relative" && kind !== "none";
}

function joinTail(clause: Clause, reading: Reading, tail: string): Reading[] {
  const ongoing = strongOngoingWords.exec(tail);
  if (ongoing === null) return [stageWords.test(tail) ? asStage(reading, clause.to) : reading];
  if (ongoing.index === 0) return [{ ...reading, to: clause.to, kind: "ongoing" }];
  const words = tail.slice(0, ongoing.index);
  const milestone = asStage(reading, reading.to + words.length - (joint.exec(words)?.[0].length ?? 0));
  return [milestone, buildReading({ from: reading.to + ongoing.index, to: clause.to, kind: "ongoing" })];
}

function isUntilEvent(reading: Reading, tail: string): boolean {
  if (reading.kind === "range" && reading.unit === "year" && season.test(tail)) return true;
  return reading.kind === "range" && untilEvent.test(tail) && !endsTask.test(tail.slice(0, -1));
}

/** 全年 names no limit but the time that the work fills; 全年完成30项 does. */
function isWholeYear(text: string, reading: Reading, tail: string): boolean {
  return reading.kind === "range" && wholeYear.test(text.slice(reading.from, reading.to)) && !endsTask.test(tail);
}

export function asStage(reading: Reading, to: number): Reading {
  return reading.kind === "by" || reading.kind === "range" ? { ...reading, kind: "stage", to: Math.max(reading.to, to) } : reading;
}
