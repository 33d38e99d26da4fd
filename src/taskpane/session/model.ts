import type { Environment } from "#actions/environment";
import type { OpenedLedger } from "#actions/openLedger";
import type { SheetInfo } from "#actions/readSheetList";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Place } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import type { Text } from "#core/findings/text";
import type { StatisticsSheetId } from "#core/sheets/planStatisticsSheets";
import type { Statistics } from "#core/statistics/model";
import type { Messages } from "#messages/messages";
import type { PaneActions } from "./paneActions.ts";

/** The pane's places, in the order of the work. */
export const panePlaces = ["ledger", "check", "statistics"] as const;
export type PanePlace = (typeof panePlaces)[number];

/** Long work in hand; `stoppable` while nothing is being written. */
export type TaskName = "sheets" | "policy" | "open" | "check" | "findings" | "statistics";

/** What the last step came to, in whole sentences. */
export interface Notice {
  kind: "success" | "warning" | "failure";
  texts: readonly Text[];
}

export interface PaneState {
  place: PanePlace;
  /** null: 不选方案，只核对台账. */
  policyId: string | null;
  sheets: readonly SheetInfo[];
  sheet: string | null;
  asOf: IsoDate;
  opened: OpenedLedger | null;
  report: Report | null;
  statistics: Statistics | null;
  chosenSheets: readonly StatisticsSheetId[];
  busy: TaskName | null;
  notice: Notice | null;
}

export const stoppableTasks: readonly TaskName[] = ["sheets", "policy", "open", "check"];

/** The pane's state and everything a user can do in it; ribbon buttons and the pane share one. */
export interface Session {
  messages: Messages;
  getState: () => PaneState;
  subscribe: (listener: () => void) => () => void;
  goTo: (place: PanePlace) => void;
  choosePolicy: (id: string | null) => void;
  chooseSheet: (name: string) => void;
  chooseAsOf: (day: IsoDate) => void;
  toggleSheet: (id: StatisticsSheetId) => void;
  dismissNotice: () => void;
  /** Forgets the work in hand; its result is thrown away. */
  cancel: () => void;
  listSheets: () => Promise<void>;
  /** Reads the ledger of the sheet in front instead of the chosen one. */
  openActive: () => Promise<void>;
  openLedger: () => Promise<void>;
  check: () => Promise<void>;
  writeFindings: () => Promise<void>;
  writeStatistics: () => Promise<void>;
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
