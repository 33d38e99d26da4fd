import type { Session } from "#taskpane/session/model.ts";
import type { CommandId } from "./ribbon.ts";

/** What a command does, and when the pane comes to the front. */
export interface CommandStep {
  /** `always`: its result is in the pane. `onTrouble`: its result is in the sheets; the pane says what went wrong. */
  pane: "always" | "onTrouble";
  run: (session: Session) => Promise<void> | void;
}

const hasFailed = (session: Session): boolean => session.getState().notice?.kind === "failure";

/** 核对: checks, writes 核对结果, and marks the cells. */
async function runCheck(session: Session): Promise<void> {
  await session.check();
  if (hasFailed(session) || session.getState().report === null) return;
  await session.writeFindings();
  if (!hasFailed(session)) await session.showMarks(true);
}

/** Of one policy; which of several is a question for the pane. */
async function makeLedger(session: Session): Promise<void> {
  const { policies: [first, ...others] } = session.getState();
  if (first === undefined) session.goTo("policy");
  else if (others.length > 0) session.goTo("ledger");
  else await session.makeLedger(first.id);
}

/** Fills the sheets that were written before; where none were, counts and shows the figures. */
async function refreshStatistics(session: Session): Promise<void> {
  await (session.getState().writtenSheets.length > 0 ? session.writeStatistics() : session.refreshStatistics());
}

async function showSupervision(session: Session): Promise<void> {
  session.goTo("supervision");
  await session.summarise();
}

/** Names as in the manifest. */
export const commandSteps: Readonly<Record<CommandId, CommandStep>> = {
  choosePolicy: { pane: "always", run: (session) => session.goTo("policy") },
  readModel: { pane: "always", run: (session) => session.readModel() },
  writeModel: { pane: "onTrouble", run: (session) => session.writeModel() },
  openLedger: { pane: "always", run: (session) => session.openActive() },
  makeLedger: { pane: "onTrouble", run: makeLedger },
  runCheck: { pane: "onTrouble", run: runCheck },
  writeFindings: { pane: "onTrouble", run: (session) => session.writeFindings() },
  showMarks: { pane: "onTrouble", run: (session) => session.showMarks(true) },
  clearMarks: { pane: "onTrouble", run: (session) => session.showMarks(false) },
  undoWrite: { pane: "onTrouble", run: (session) => session.undo() },
  redoWrite: { pane: "onTrouble", run: (session) => session.redo() },
  writeStatistics: { pane: "onTrouble", run: (session) => session.writeStatistics() },
  refreshStatistics: { pane: "always", run: refreshStatistics },
  showSupervision: { pane: "always", run: showSupervision },
  checkRow: { pane: "always", run: (session) => session.checkRow() },
  showBasis: { pane: "always", run: (session) => session.showBasis() },
  openPane: { pane: "always", run: () => undefined },
};
