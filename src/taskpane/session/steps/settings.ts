import { defaultSettings, type Settings } from "#core/settings/model";
import type { PaneState } from "../model.ts";
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

/** How figures are shown: none of them is another one by it. */
const looks: ReadonlySet<string> = new Set<keyof Settings>(["layout", "groupOrder", "ranking", "crossed"]);
/** Deadlines in working days were read with the calendar of then. */
const calendar: ReadonlySet<string> = new Set<keyof Settings>(["holidays", "workdays"]);

export const initialSettings: SettingsState = { settings: defaultSettings };

function listChanged(before: Settings, after: Settings): string[] {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now.get(name))).map(([name]) => name);
}

/** What no longer holds. */
function forget(changed: readonly string[]): Partial<PaneState> {
  if (changed.some((name) => calendar.has(name))) return forgotten;
  return changed.every((name) => looks.has(name)) ? {} : forgottenFigures;
}

export function createSettingsSteps({ state, set, remember }: StepTools): SettingsSteps {
  return {
    changeSettings: (change) => {
      const before = state().settings;
      const settings = { ...before, ...change };
      set({ settings, ...forget(listChanged(before, settings)) });
      remember();
    },
  };
}
