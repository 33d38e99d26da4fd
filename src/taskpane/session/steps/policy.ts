import type { MeasureCorrection } from "#actions/correctMeasure";
import type { PolicyFile } from "#actions/readPolicyFile";
import type { Finding } from "#core/findings/finding";
import { text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import type { RegistryExtras } from "#core/units/createRegistry";
import type { Notice, Run } from "../model.ts";
import { forgotten } from "./forgotten.ts";
import { holdBundled, holdDocuments, loadHeld, readModel, withPolicies } from "./heldPolicies.ts";
import { failureNotice, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

/** Where a policy came from: built in, a file, or the sheets of this workbook. */
export type PolicyOrigin = "bundled" | "file" | "sheets";

/** A policy that the ledger is held against. */
export interface HeldPolicy {
  id: string;
  origin: PolicyOrigin;
  /** null until the model of a built-in one is there. */
  document: PolicyDocument | null;
  /** What the document leaves out, contradicts or damages. */
  remarks: readonly Finding[];
  /** Corrected in the pane since it was read: the workbook's sheets do not know it yet. */
  isCorrected: boolean;
}

export interface PolicyState {
  /** Empty: 不选方案，只核对台账. */
  policies: readonly HeldPolicy[];
  /** The units that the workbook's own 单位名录 adds. */
  units: RegistryExtras;
  /** What stands on the sheets of the model and cannot be read. */
  modelFindings: readonly Finding[];
}

export interface PolicySteps {
  /** One of the built-in plans. */
  addPolicy: (id: string) => Promise<void>;
  /** Fetches the models of built-in plans that nobody has needed yet. */
  loadPolicies: () => Promise<void>;
  removePolicy: (id: string) => void;
  openPolicyFile: (file: PolicyFile) => Promise<void>;
  /** The model as the workbook's sheets have it, corrections included. */
  readModel: () => Promise<void>;
  writeModel: () => Promise<void>;
  /** False when the words could not be read; the notice says why. */
  correctMeasure: (policy: string, correction: MeasureCorrection) => Promise<boolean>;
}

export const initialPolicy: PolicyState = { policies: [], units: {}, modelFindings: [] };

export function createPolicySteps({ state, set, perform, quietly, remember }: StepTools): PolicySteps {
  const change = (policies: readonly HeldPolicy[]): void => {
    set({ policies, ...forgotten });
    remember();
  };
  return {
    addPolicy: (id) => {
      change(withPolicies(state().policies, [holdBundled(id)]));
      return perform("policy", loadChosen);
    },
    loadPolicies: () => quietly(loadChosen),
    removePolicy: (id) => change(state().policies.filter((policy) => policy.id !== id)),
    openPolicyFile: (file) => perform("policy", (run) => openFile(run, file)).then(remember),
    readModel: () => perform("readModel", readBack).then(remember),
    writeModel: () => perform("writeModel", writeModel).then(remember),
    correctMeasure: async (policy, correction) => {
      let isDone = false;
      await perform("policy", (run) => {
        const notice = correct(run, policy, correction);
        isDone = notice === null;
        return Promise.resolve(notice);
      });
      return isDone;
    },
  };
}

async function loadChosen(run: Run): Promise<Notice | null> {
  const held = await loadHeld(run);
  return held instanceof StepFailure ? held.notice : null;
}

async function openFile(run: Run, file: PolicyFile): Promise<Notice | null> {
  const { actions, environment } = run;
  const content = await actions.readPolicyFile(file);
  if (!content.ok) return failureNotice(actions.failureTexts(content.failure));
  const { source, remarks } = content.value;
  const documents = await actions.importPolicy(source, environment);
  if (!documents.ok) return failureNotice(actions.failureTexts({ of: "policy", failure: documents.failure }));
  run.set({ policies: withPolicies(run.state().policies, holdDocuments(run, documents.value, "file")), ...forgotten });
  const measures = documents.value.reduce((sum, document) => sum + document.measures.length, 0);
  const said = text("pane.done.policyRead", { file: file.name, documents: documents.value.length, measures });
  return { kind: remarks.length === 0 ? "success" : "warning", texts: [said, ...remarks.map((remark) => text(`pane.policy.remark.${remark}`))] };
}

async function readBack(run: Run): Promise<Notice | null> {
  run.set(forgotten);
  const read = await readModel(run);
  if (read instanceof StepFailure) return read.notice;
  const { policies, modelFindings } = run.state();
  const count = policies.filter(({ origin }) => origin === "sheets").length;
  if (count === 0) return { kind: "hint", texts: [text("pane.done.noModel")] };
  const texts = [text("pane.done.modelRead", { count })];
  return modelFindings.length === 0 ? { kind: "success", texts } : { kind: "warning", texts: [...texts, text("pane.done.modelUnread", { count: modelFindings.length })] };
}

async function writeModel(run: Run): Promise<Notice | null> {
  const held = await loadHeld(run);
  if (held instanceof StepFailure) return held.notice;
  const written = await run.actions.writePolicyModel(held.flatMap(({ document }) => document ?? []), run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  const { outcome, findings } = written.value;
  // From now on the sheets are where the model is corrected.
  run.set({ policies: held.map((policy) => ({ ...policy, origin: "sheets", isCorrected: false })), modelFindings: findings });
  await showWritten(outcome, run);
  const notice = writtenNotice(outcome, run);
  return findings.length === 0 ? notice : { kind: "warning", texts: [...notice.texts, text("pane.done.modelUnread", { count: findings.length })] };
}

function correct(run: Run, id: string, correction: MeasureCorrection): Notice | null {
  const held = run.state().policies.find((policy) => policy.id === id);
  if (held?.document === undefined || held.document === null) return null;
  const corrected = run.actions.correctMeasure(held.document, correction, run.environment);
  if (!corrected.ok) return failureNotice(run.actions.failureTexts({ of: "policy", failure: corrected.failure }));
  const [remarks = []] = run.actions.checkPolicies([corrected.value]);
  const changed: HeldPolicy = { ...held, document: corrected.value, remarks, isCorrected: true };
  run.set({ policies: run.state().policies.map((policy) => (policy.id === id ? changed : policy)), ...forgotten });
  return null;
}
