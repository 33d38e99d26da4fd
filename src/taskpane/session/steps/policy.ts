import type { StepTools } from "./tools.ts";
import { forgotten } from "./forgotten.ts";

export interface PolicyState {
  /** null: 不选方案，只核对台账. */
  policyId: string | null;
}

export interface PolicySteps {
  choosePolicy: (id: string | null) => void;
}

export const initialPolicy: PolicyState = { policyId: null };

export function createPolicySteps({ set }: StepTools): PolicySteps {
  return {
    choosePolicy: (policyId) => set({ policyId, ...forgotten }),
  };
}
