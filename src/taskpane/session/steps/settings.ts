import { defaultSettings, type Settings } from "#core/settings/model";
import { forgottenFigures } from "./forgotten.ts";
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

export function createSettingsSteps({ state, set }: StepTools): SettingsSteps {
  return {
    changeSettings: (change) => set({ settings: { ...state().settings, ...change }, ...forgottenFigures }),
  };
}
