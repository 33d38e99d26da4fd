import { measureNotCovered } from "./coverage/measure-not-covered.ts";
import { rowNotInPolicy } from "./coverage/row-not-in-policy.ts";
import { deadlineAfterPolicy } from "./deadlines/deadline-after-policy.ts";
import { deadlineMissing } from "./deadlines/deadline-missing.ts";
import { deadlineNotADate } from "./deadlines/deadline-not-a-date.ts";
import { deadlineUnreadable } from "./deadlines/deadline-unreadable.ts";
import { extensionUnapproved } from "./deadlines/extension-unapproved.ts";
import type { Check } from "./model.ts";
import { leadDiffers } from "./owners/lead-differs.ts";
import { leadMissing } from "./owners/lead-missing.ts";
import { responsibleMissing } from "./owners/responsible-missing.ts";
import { responsibleUnexpected } from "./owners/responsible-unexpected.ts";
import { unitAlias } from "./owners/unit-alias.ts";
import { unitRenamed } from "./owners/unit-renamed.ts";
import { unitUnknown } from "./owners/unit-unknown.ts";
import { doneWithoutDate } from "./progress/done-without-date.ts";
import { dueSoon } from "./progress/due-soon.ts";
import { overdue } from "./progress/overdue.ts";
import { statusUnknown } from "./progress/status-unknown.ts";

/** Every check, in the order of the catalogue. */
export const checks = [
  leadMissing,
  leadDiffers,
  responsibleMissing,
  responsibleUnexpected,
  unitUnknown,
  unitAlias,
  unitRenamed,
  deadlineMissing,
  deadlineUnreadable,
  deadlineAfterPolicy,
  deadlineNotADate,
  extensionUnapproved,
  statusUnknown,
  doneWithoutDate,
  overdue,
  dueSoon,
  measureNotCovered,
  rowNotInPolicy,
] as const satisfies readonly Check[];

export type CheckId = (typeof checks)[number]["id"];
