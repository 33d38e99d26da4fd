import type { CountCode, RateCode } from "../model.ts";
import { behind } from "./behind.ts";
import { cancelled } from "./cancelled.ts";
import { completionRate } from "./completionRate.ts";
import { completionRateWithoutOngoing } from "./completionRateWithoutOngoing.ts";
import { continuing } from "./continuing.ts";
import { done } from "./done.ts";
import { doneLate } from "./doneLate.ts";
import { doneOnTime } from "./doneOnTime.ts";
import { doneUndated } from "./doneUndated.ts";
import { due } from "./due.ts";
import { dueCompletionRate } from "./dueCompletionRate.ts";
import { dueDone } from "./dueDone.ts";
import { dueOnTime } from "./dueOnTime.ts";
import { dueUndated } from "./dueUndated.ts";
import { dueSoon } from "./dueSoon.ts";
import { dueToday } from "./dueToday.ts";
import { extended } from "./extended.ts";
import type { CountFigure, RateFigure } from "./figure.ts";
import { inferred } from "./inferred.ts";
import { lasting } from "./lasting.ts";
import { lastingCancelled } from "./lastingCancelled.ts";
import { lastingDone } from "./lastingDone.ts";
import { notStarted } from "./notStarted.ts";
import { onTimeRate } from "./onTimeRate.ts";
import { onTrack } from "./onTrack.ts";
import { ongoing } from "./ongoing.ts";
import { other } from "./other.ts";
import { overdue } from "./overdue.ts";
import { startRate } from "./startRate.ts";
import { started } from "./started.ts";
import { total } from "./total.ts";
import { weightedCompletionRate } from "./weightedCompletionRate.ts";

/** Every figure by its code. */
export const countFigures: Readonly<Record<CountCode, CountFigure>> = {
  total, done, onTrack, behind, overdue, notStarted, ongoing, other, due, dueDone, dueToday, dueSoon,
  doneOnTime, dueOnTime, doneLate, doneUndated, dueUndated, started, cancelled, lasting, lastingDone, lastingCancelled,
  continuing, extended, inferred,
};

export const rateFigures: Readonly<Record<RateCode, RateFigure>> = {
  completionRate, completionRateWithoutOngoing, dueCompletionRate, onTimeRate, startRate, weightedCompletionRate,
};
