import { matchAmbiguous } from "./coverage/match-ambiguous.ts";
import { measureNotCovered } from "./coverage/measure-not-covered.ts";
import { rowNotInPolicy } from "./coverage/row-not-in-policy.ts";
import { targetDiffers } from "./coverage/target-differs.ts";
import { targetNotCovered } from "./coverage/target-not-covered.ts";
import { weightsOff } from "./coverage/weights-off.ts";
import { deadlineAfterPolicy } from "./deadlines/deadline-after-policy.ts";
import { deadlineAmbiguous } from "./deadlines/deadline-ambiguous.ts";
import { deadlineBeforeIssue } from "./deadlines/deadline-before-issue.ts";
import { deadlineBeforePolicy } from "./deadlines/deadline-before-policy.ts";
import { deadlineInferred } from "./deadlines/deadline-inferred.ts";
import { deadlineMissing } from "./deadlines/deadline-missing.ts";
import { deadlineNotADate } from "./deadlines/deadline-not-a-date.ts";
import { deadlineOngoingUnmarked } from "./deadlines/deadline-ongoing-unmarked.ts";
import { deadlineOutsidePlan } from "./deadlines/deadline-outside-plan.ts";
import { deadlineUnreadable } from "./deadlines/deadline-unreadable.ts";
import { extensionUnapproved } from "./deadlines/extension-unapproved.ts";
import { milestonesMissing } from "./deadlines/milestones-missing.ts";
import type { Check } from "./model.ts";
import { jointLeads } from "./owners/joint-leads.ts";
import { leadDiffers } from "./owners/lead-differs.ts";
import { leadMissing } from "./owners/lead-missing.ts";
import { ownerGenericOnly } from "./owners/owner-generic-only.ts";
import { ownerSeparator } from "./owners/owner-separator.ts";
import { responsibleMissing } from "./owners/responsible-missing.ts";
import { responsibleUnexpected } from "./owners/responsible-unexpected.ts";
import { unitAlias } from "./owners/unit-alias.ts";
import { unitDuplicate } from "./owners/unit-duplicate.ts";
import { unitLevelDiffers } from "./owners/unit-level-differs.ts";
import { unitRenamed } from "./owners/unit-renamed.ts";
import { unitUnknown } from "./owners/unit-unknown.ts";
import { behindSchedule } from "./progress/behind-schedule.ts";
import { doneInFuture } from "./progress/done-in-future.ts";
import { doneWithoutDate } from "./progress/done-without-date.ts";
import { dueSoon } from "./progress/due-soon.ts";
import { evidenceMissing } from "./progress/evidence-missing.ts";
import { judgementDiffers } from "./progress/judgement-differs.ts";
import { noteContradictsStatus } from "./progress/note-contradicts-status.ts";
import { overdue } from "./progress/overdue.ts";
import { problemUnexplained } from "./progress/problem-unexplained.ts";
import { progressContradictsStatus } from "./progress/progress-contradicts-status.ts";
import { progressNoteEmpty } from "./progress/progress-note-empty.ts";
import { progressNoteRepeated } from "./progress/progress-note-repeated.ts";
import { progressNoteVague } from "./progress/progress-note-vague.ts";
import { progressOutOfRange } from "./progress/progress-out-of-range.ts";
import { statusUnknown } from "./progress/status-unknown.ts";
import { cellError } from "./table/cell-error.ts";
import { columnDuplicate } from "./table/column-duplicate.ts";
import { columnUnmapped } from "./table/column-unmapped.ts";
import { headerNotFound } from "./table/header-not-found.ts";
import { mergedCells } from "./table/merged-cells.ts";
import { requiredBlank } from "./table/required-blank.ts";
import { sequenceDuplicate } from "./table/sequence-duplicate.ts";
import { sequenceGap } from "./table/sequence-gap.ts";
import { taskDuplicate } from "./table/task-duplicate.ts";
import { valueHidden } from "./table/value-hidden.ts";

/** Every check, in the order of the catalogue: owners, deadlines, progress, table, coverage. */
export const checks = [
  leadMissing,
  leadDiffers,
  responsibleMissing,
  responsibleUnexpected,
  unitUnknown,
  unitAlias,
  unitRenamed,
  unitLevelDiffers,
  unitDuplicate,
  ownerGenericOnly,
  ownerSeparator,
  jointLeads,

  deadlineMissing,
  deadlineUnreadable,
  deadlineAfterPolicy,
  deadlineBeforePolicy,
  deadlineOutsidePlan,
  deadlineBeforeIssue,
  deadlineNotADate,
  deadlineAmbiguous,
  extensionUnapproved,
  deadlineInferred,
  deadlineOngoingUnmarked,
  milestonesMissing,

  statusUnknown,
  doneWithoutDate,
  doneInFuture,
  progressContradictsStatus,
  progressOutOfRange,
  overdue,
  dueSoon,
  behindSchedule,
  progressNoteEmpty,
  progressNoteRepeated,
  progressNoteVague,
  noteContradictsStatus,
  problemUnexplained,
  evidenceMissing,
  judgementDiffers,

  headerNotFound,
  columnUnmapped,
  columnDuplicate,
  sequenceDuplicate,
  sequenceGap,
  taskDuplicate,
  requiredBlank,
  cellError,
  valueHidden,
  mergedCells,

  measureNotCovered,
  rowNotInPolicy,
  matchAmbiguous,
  targetDiffers,
  targetNotCovered,
  weightsOff,
] as const satisfies readonly Check[];
