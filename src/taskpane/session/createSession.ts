import type { Environment } from "#actions/environment";
import type { IsoDate } from "#core/calendar/isoDate";
import { text, type Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";
import { bundledPolicies } from "./bundledPolicies.ts";
import type { PaneState, Run, Session } from "./model.ts";
import type { PaneActions } from "./paneActions.ts";
import { createCheckSteps, initialCheck } from "./steps/check.ts";
import { forgottenFigures } from "./steps/forgotten.ts";
import { createLedgerSteps, initialLedger } from "./steps/ledger.ts";
import { createPolicySteps, initialPolicy } from "./steps/policy.ts";
import { createSettingsSteps, initialSettings } from "./steps/settings.ts";
import { createStatisticsSteps, initialStatistics } from "./steps/statistics.ts";
import { failureNotice, type StepTools } from "./steps/tools.ts";

export interface SessionOptions {
  messages: Messages;
  asOf: IsoDate;
  policyId?: string | null;
  announceFormulas?: Environment["announceFormulas"];
  loadActions: () => Promise<PaneActions>;
}

export function createSession(options: SessionOptions): Session {
  let state: PaneState = {
    ...initialPolicy, ...initialLedger, ...initialCheck, ...initialStatistics, ...initialSettings,
    place: "ledger", policyId: options.policyId ?? null, asOf: options.asOf, busy: null, notice: null,
  };
  let current = 0;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const prepare = async (run: Pick<Run, "set" | "isCurrent">): Promise<Run> => {
    const actions = await options.loadActions();
    const environment = actions.buildEnvironment({ messages: options.messages, asOf: state.asOf, settings: state.settings, bundledPolicies, announceFormulas: options.announceFormulas });
    return { actions, environment, state: () => state, ...run };
  };
  const perform: StepTools["perform"] = async (busy, step) => {
    const turn = ++current;
    const isCurrent = (): boolean => turn === current;
    const setIfCurrent = (change: Partial<PaneState>): void => { if (isCurrent()) set(change); };
    set({ busy, notice: null });
    try {
      const notice = await step(await prepare({ set: setIfCurrent, isCurrent }));
      setIfCurrent({ busy: null, notice });
    } catch (error) {
      setIfCurrent({ busy: null, notice: failureNotice([unexpected(error)]) });
    }
  };
  const quietly: StepTools["quietly"] = async (step) => {
    try {
      const notice = await step(await prepare({ set, isCurrent: () => true }));
      if (notice !== null) set({ notice });
    } catch (error) {
      set({ notice: failureNotice([unexpected(error)]) });
    }
  };
  const tools: StepTools = { state: () => state, set, perform, quietly };
  return {
    messages: options.messages,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    goTo: (place) => set({ place, notice: null }),
    chooseAsOf: (asOf) => set({ asOf, ...forgottenFigures }),
    dismissNotice: () => set({ notice: null }),
    cancel: () => {
      current++;
      set({ busy: null });
    },
    show: (place) => quietly(async ({ actions }) => {
      const shown = await actions.showPlace(place);
      return shown.ok ? null : failureNotice(actions.failureTexts(shown.failure));
    }),
    ...createPolicySteps(tools),
    ...createLedgerSteps(tools),
    ...createCheckSteps(tools),
    ...createStatisticsSteps(tools),
    ...createSettingsSteps(tools),
  };
}

function unexpected(error: unknown): Text {
  return text("pane.failure.unexpected", { detail: error instanceof Error ? error.message : String(error) });
}
