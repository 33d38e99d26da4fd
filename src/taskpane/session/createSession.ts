import type { Environment } from "#actions/environment";
import type { IsoDate } from "#core/calendar/isoDate";
import { text, type Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";
import { bundledPolicies } from "./bundledPolicies.ts";
import { createMemory } from "./createMemory.ts";
import type { Notice, PaneState, Run, Session } from "./model.ts";
import type { PaneActions } from "./paneActions.ts";
import { createDirectorySteps } from "./steps/directory.ts";
import { createCellSteps } from "./steps/cell.ts";
import { createCheckSteps, initialCheck } from "./steps/check.ts";
import { createFixesSteps, initialFixes } from "./steps/fixes.ts";
import { forgottenFigures } from "./steps/forgotten.ts";
import { holdBundled } from "./steps/heldPolicies.ts";
import { createLedgerSteps, initialLedger } from "./steps/ledger.ts";
import { createPolicySteps, initialPolicy } from "./steps/policy.ts";
import { createSeveralSteps, initialSeveral } from "./steps/several.ts";
import { createSettingsSteps, initialSettings } from "./steps/settings.ts";
import { createStatisticsSteps, initialStatistics } from "./steps/statistics.ts";
import { createSupervisionSteps } from "./steps/supervision.ts";
import { failureNotice, type StepTools } from "./steps/tools.ts";

export interface SessionOptions {
  messages: Messages;
  asOf: IsoDate;
  /** A built-in plan to begin with where the workbook remembers none. */
  policyId?: string | null;
  announceFormulas?: Environment["announceFormulas"];
  loadActions: () => Promise<PaneActions>;
}

const initialState = ({ asOf, policyId = null }: SessionOptions): PaneState => ({
  ...initialPolicy, ...initialLedger, ...initialCheck, ...initialFixes, ...initialStatistics, ...initialSeveral, ...initialSettings,
  place: policyId === null ? "policy" : "ledger",
  policies: policyId === null ? [] : [holdBundled(policyId)],
  asOf, busy: null, notice: null,
});

interface Store {
  state: () => PaneState;
  set: (change: Partial<PaneState>) => void;
  subscribe: Session["subscribe"];
}

function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (change) => {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** Work in hand: one at a time, the newest wins. */
function createPerformer({ state, set }: Store, options: SessionOptions): Pick<StepTools, "perform" | "quietly" | "remember"> & Pick<Session, "cancel"> {
  let current = 0;
  const prepare = async (run: Pick<Run, "set" | "isCurrent">): Promise<Run> => {
    const actions = await options.loadActions();
    const { messages, announceFormulas } = options;
    return {
      ...run, actions, state,
      // Read anew each time: a step may itself bring units or settings.
      get environment() {
        const { asOf, settings, units } = state();
        return actions.buildEnvironment({ messages, asOf, settings, units, bundledPolicies, announceFormulas });
      },
    };
  };
  const quietly: StepTools["quietly"] = async (step) => {
    try {
      const notice = await step(await prepare({ set, isCurrent: () => true }));
      if (notice !== null) set({ notice });
    } catch (error) {
      set({ notice: failureNotice([unexpected(error)]) });
    }
  };
  const memory = createMemory(quietly, options.asOf);
  const perform: StepTools["perform"] = async (busy, step) => {
    const turn = ++current;
    const isCurrent = (): boolean => turn === current;
    const setIfCurrent = (change: Partial<PaneState>): void => { if (isCurrent()) set(change); };
    const end = (notice: Notice | null): void => {
      const retry = notice?.kind === "failure" ? { retry: () => { void perform(busy, step); } } : {};
      setIfCurrent({ busy: null, notice: notice === null ? null : { ...notice, ...retry } });
    };
    set({ busy, notice: null });
    try {
      await memory.recall();
      end(isCurrent() ? await step(await prepare({ set: setIfCurrent, isCurrent })) : null);
    } catch (error) {
      end(failureNotice([unexpected(error)]));
    }
  };
  return {
    perform, quietly,
    remember: memory.remember,
    cancel: () => {
      current++;
      set({ busy: null, notice: { kind: "hint", texts: [text("pane.done.cancelled")] } });
    },
  };
}

export function createSession(options: SessionOptions): Session {
  const store = createStore(initialState(options));
  const { state, set, subscribe } = store;
  const { cancel, ...performer } = createPerformer(store, options);
  const tools: StepTools = { state, set, ...performer };
  return {
    messages: options.messages,
    getState: state,
    subscribe,
    goTo: (place) => set({ place, notice: null }),
    chooseAsOf: (asOf) => {
      set({ asOf, ...forgottenFigures });
      tools.remember();
    },
    dismissNotice: () => set({ notice: null }),
    cancel,
    show: (place) => tools.quietly(async ({ actions }) => {
      const shown = await actions.showPlace(place);
      return shown.ok ? null : failureNotice(actions.failureTexts(shown.failure));
    }),
    ...createPolicySteps(tools),
    ...createLedgerSteps(tools),
    ...createCheckSteps(tools),
    ...createCellSteps(tools),
    ...createFixesSteps(tools),
    ...createStatisticsSteps(tools),
    ...createSeveralSteps(tools),
    ...createSupervisionSteps(tools),
    ...createSettingsSteps(tools),
    ...createDirectorySteps(tools),
  };
}

function unexpected(error: unknown): Text {
  return text("pane.failure.unexpected", { detail: error instanceof Error ? error.message : String(error) });
}
