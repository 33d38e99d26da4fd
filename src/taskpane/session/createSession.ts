import type { Environment } from "#actions/environment";
import type { IsoDate } from "#core/calendar/isoDate";
import { text, type Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";
import { bundledPolicies } from "./bundledPolicies.ts";
import type { Notice, PaneState, Run, Session, TaskName } from "./model.ts";
import type { PaneActions } from "./paneActions.ts";
import { runSteps } from "./runSteps.ts";

export interface SessionOptions {
  messages: Messages;
  asOf: IsoDate;
  policyId?: string | null;
  announceFormulas?: Environment["announceFormulas"];
  loadActions: () => Promise<PaneActions>;
}

const initialState = (options: SessionOptions): PaneState => ({
  place: "ledger",
  policyId: options.policyId ?? null,
  sheets: [],
  sheet: null,
  asOf: options.asOf,
  opened: null,
  report: null,
  statistics: null,
  chosenSheets: ["overview", "byLead", "overdueList"],
  busy: null,
  notice: null,
});

/** What was read or computed from choices that no longer hold. */
const forgotten = { opened: null, report: null, statistics: null } as const;

export function createSession(options: SessionOptions): Session {
  let state = initialState(options);
  let current = 0;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const perform = async (busy: TaskName, step: (run: Run) => Promise<Notice | null>): Promise<void> => {
    const turn = ++current;
    const isCurrent = (): boolean => turn === current;
    const setIfCurrent = (change: Partial<PaneState>): void => { if (isCurrent()) set(change); };
    set({ busy, notice: null });
    try {
      const actions = await options.loadActions();
      const environment = actions.buildEnvironment({ messages: options.messages, asOf: state.asOf, bundledPolicies, announceFormulas: options.announceFormulas });
      const notice = await step({ actions, environment, state: () => state, set: setIfCurrent, isCurrent });
      setIfCurrent({ busy: null, notice });
    } catch (error) {
      setIfCurrent({ busy: null, notice: { kind: "failure", texts: [unexpected(error)] } });
    }
  };
  return {
    messages: options.messages,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    goTo: (place) => set({ place, notice: null }),
    choosePolicy: (policyId) => set({ policyId, ...forgotten }),
    chooseSheet: (sheet) => set({ sheet, ...forgotten }),
    chooseAsOf: (asOf) => set({ asOf, report: null, statistics: null }),
    toggleSheet: (id) => set({ chosenSheets: state.chosenSheets.includes(id) ? state.chosenSheets.filter((other) => other !== id) : [...state.chosenSheets, id] }),
    dismissNotice: () => set({ notice: null }),
    cancel: () => {
      current++;
      set({ busy: null });
    },
    ...runSteps(perform),
    // Looking at a cell disturbs no work in hand.
    show: async (place) => {
      try {
        const actions = await options.loadActions();
        const shown = await actions.showPlace(place);
        if (!shown.ok) set({ notice: { kind: "failure", texts: actions.failureTexts(shown.failure) } });
      } catch (error) {
        set({ notice: { kind: "failure", texts: [unexpected(error)] } });
      }
    },
  };
}

function unexpected(error: unknown): Text {
  return text("pane.failure.unexpected", { detail: error instanceof Error ? error.message : String(error) });
}
