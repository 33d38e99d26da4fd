import type { Environment } from "#actions/environment";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Place } from "#core/findings/finding";
import type { Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";
import type { PaneActions } from "./paneActions.ts";
import type { CellSteps } from "./steps/cell.ts";
import type { CheckState, CheckSteps } from "./steps/check.ts";
import type { FixesState, FixesSteps } from "./steps/fixes.ts";
import type { DirectorySteps } from "./steps/directory.ts";
import type { LedgerState, LedgerSteps } from "./steps/ledger.ts";
import type { PolicyState, PolicySteps } from "./steps/policy.ts";
import type { SettingsState, SettingsSteps } from "./steps/settings.ts";
import type { SeveralState, SeveralSteps } from "./steps/several.ts";
import type { StatisticsState, StatisticsSteps } from "./steps/statistics.ts";
import type { SupervisionSteps } from "./steps/supervision.ts";

/** The pane's places, in the order of the work. */
export const panePlaces = ["policy", "ledger", "check", "statistics", "supervision"] as const;
export type PanePlace = (typeof panePlaces)[number];

/** Long work in hand. */
export type TaskName =
  | "sheets" | "policy" | "readModel" | "writeModel" | "open" | "tables" | "files" | "makeLedger" | "check" | "findings" | "fixes" | "forget" | "marks" | "match" | "statistics" | "review" | "summary";

/** Work that writes nothing: it may be left at any time. */
export const stoppableTasks: readonly TaskName[] = ["sheets", "policy", "readModel", "open", "tables", "files", "check", "summary"];

/** What the last step came to, in whole sentences. */
export interface Notice {
  /** `hint`: said in passing, nothing to worry about. */
  kind: "success" | "hint" | "warning" | "failure";
  texts: readonly Text[];
  /** The place where the way out lies. */
  goTo?: PanePlace;
  /** Does the step that failed once more. */
  retry?: () => void;
}

/** What each place keeps is told in its file of `steps/`. */
export interface PaneState extends PolicyState, LedgerState, CheckState, FixesState, StatisticsState, SeveralState, SettingsState {
  place: PanePlace;
  asOf: IsoDate;
  busy: TaskName | null;
  notice: Notice | null;
}

/** The pane's state and everything a user can do in it; ribbon buttons and the pane share one. */
export interface Session extends PolicySteps, LedgerSteps, CheckSteps, CellSteps, FixesSteps, StatisticsSteps, SeveralSteps, SupervisionSteps, SettingsSteps, DirectorySteps {
  messages: Messages;
  getState: () => PaneState;
  subscribe: (listener: () => void) => () => void;
  goTo: (place: PanePlace) => void;
  chooseAsOf: (day: IsoDate) => void;
  dismissNotice: () => void;
  /** Forgets the work in hand; its result is thrown away. */
  cancel: () => void;
  show: (place: Place) => Promise<void>;
}

/** What a running task works with. `set` does nothing once the task was cancelled or replaced. */
export interface Run {
  actions: PaneActions;
  environment: Environment;
  state: () => PaneState;
  set: (change: Partial<PaneState>) => void;
  isCurrent: () => boolean;
}
