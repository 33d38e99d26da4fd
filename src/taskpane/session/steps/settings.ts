import { defaultSettings, type Settings } from "#core/settings/model";
import { forgotten, forgottenFigures } from "./forgotten.ts";
import type { StepTools } from "./tools.ts";

export interface SettingsState {
  /** The workbook's thresholds and choices. */
  settings: Settings;
}

export interface SettingsSteps {
  /** What was computed with other settings no longer holds. */
  changeSettings: (change: Partial<Settings>) => void;
}

export const initialSettings: SettingsState = { settings: defaultSettings };

export function createSettingsSteps({ state, set, remember }: StepTools): SettingsSteps {
  return {
    changeSettings: (change) => {
      // Deadlines in working days were read with the calendar of then.
      const isOtherCalendar = change.holidays !== undefined || change.workdays !== undefined;
      set({ settings: { ...state().settings, ...change }, ...(isOtherCalendar ? forgotten : forgottenFigures) });
      remember();
    },
  };
}
