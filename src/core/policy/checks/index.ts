import type { PolicyCheck } from "./definePolicyCheck.ts";
import { policyAnnexAbsent } from "./policy-annex-absent.ts";
import { policyDeadlineNearIssue } from "./policy-deadline-near-issue.ts";
import { policyFrequencyUnstated } from "./policy-frequency-unstated.ts";
import { policyLeadMissing } from "./policy-lead-missing.ts";
import { policyNotMeasurable } from "./policy-not-measurable.ts";
import { policyNumberingBroken } from "./policy-numbering-broken.ts";
import { policyOwnersAbsent } from "./policy-owners-absent.ts";
import { policyPartsDoNotSum } from "./policy-parts-do-not-sum.ts";
import { policyTargetsContradict } from "./policy-targets-contradict.ts";
import { policyTextDamaged } from "./policy-text-damaged.ts";

/** The catalogue of checks on the document itself, in the order of the report. */
export const policyChecks: readonly PolicyCheck[] = [
  policyOwnersAbsent,
  policyLeadMissing,
  policyAnnexAbsent,
  policyNumberingBroken,
  policyTextDamaged,
  policyTargetsContradict,
  policyPartsDoNotSum,
  policyDeadlineNearIssue,
  policyFrequencyUnstated,
  policyNotMeasurable,
];
