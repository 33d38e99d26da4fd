import type { CheckEntry } from "#actions/listChecks";
import type { UnitListEntry } from "#actions/listUnits";
import type { StepTools } from "./tools.ts";

/** What the product knows, for lists to choose from. */
export interface DirectorySteps {
  listUnits: () => Promise<readonly UnitListEntry[]>;
  listChecks: () => Promise<readonly CheckEntry[]>;
}

export function createDirectorySteps({ quietly }: StepTools): DirectorySteps {
  return {
    listUnits: async () => {
      let units: readonly UnitListEntry[] = [];
      await quietly(({ actions, environment }) => {
        units = actions.listUnits(environment);
        return Promise.resolve(null);
      });
      return units;
    },
    listChecks: async () => {
      let checks: readonly CheckEntry[] = [];
      await quietly(({ actions }) => {
        checks = actions.listChecks();
        return Promise.resolve(null);
      });
      return checks;
    },
  };
}
