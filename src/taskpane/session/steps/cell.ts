import type { Finding } from "#core/findings/finding";
import { text, verbatim, type Text } from "#core/findings/text";
import type { Match } from "#core/matching/model";
import type { Measure, PolicyDocument } from "#core/policy/model";
import type { Notice, Run } from "../model.ts";
import { examineAnew } from "./examineAnew.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { failureNotice, StepFailure, type StepTools } from "./tools.ts";

/** What is asked about the cell in hand. */
export interface CellSteps {
  /** 核对本行: reads the sheet again and says what is found in the row. */
  checkRow: () => Promise<void>;
  /** 查看政策依据: the measure that the row belongs to. */
  showBasis: () => Promise<void>;
}

/** More than a notice can hold is counted. */
const mostFindings = 8;

export function createCellSteps({ perform }: StepTools): CellSteps {
  return {
    checkRow: () => perform("check", checkRow),
    showBasis: () => perform("open", showBasis),
  };
}

/** Turns to the ledger of the sheet that the cell is on. */
async function takeCell(run: Run): Promise<{ sheet: string; row: number } | StepFailure> {
  const selected = await run.actions.findSelection();
  if (!selected.ok) return new StepFailure(run.actions.failureTexts(selected.failure));
  const { sheet, row } = selected.value;
  if (run.state().sheet !== sheet) run.set({ sheet, table: null, opened: null, report: null, statistics: null });
  return { sheet, row };
}

async function checkRow(run: Run): Promise<Notice | null> {
  const cell = await takeCell(run);
  if (cell instanceof StepFailure) return cell.notice;
  run.set({ place: "check", offeredFixes: null });
  const report = await examineAnew(run);
  if (report instanceof StepFailure) return report.notice;
  const isHere = ({ sheet, row }: Finding["place"]): boolean => row === cell.row && (sheet === null || sheet === cell.sheet);
  const found = report.findings.filter(({ place, also }) => isHere(place) || also.some(isHere));
  if (found.length === 0) return { kind: "success", texts: [text("command.row.clean", { row: cell.row })] };
  const said = found.slice(0, mostFindings).map(({ message, values }): Text => ({ id: message, values }));
  return { kind: "warning", texts: [text("command.row.found", { row: cell.row, count: found.length }), ...said] };
}

async function showBasis(run: Run): Promise<Notice | null> {
  const cell = await takeCell(run);
  if (cell instanceof StepFailure) return cell.notice;
  if (run.state().policies.length === 0) return { kind: "hint", texts: [text("command.basis.noPolicy")], goTo: "policy" };
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  const match = await run.environment.compute.matchOf(opened.ledger, cell.row);
  const policy = opened.policies.find(({ id }) => id === match?.ref.policy);
  const measure = policy?.measures.find(({ key }) => key === match?.ref.measure);
  if (match === null || policy === undefined || measure === undefined) return failureNotice([text("command.basis.none", { row: cell.row })]);
  return { kind: "success", texts: describe(policy, measure, match) };
}

function describe(policy: PolicyDocument, measure: Measure, { by, score }: Match): Text[] {
  const { number, title, leads, responsible, generic, deadlines } = measure;
  const others = [...responsible, ...generic];
  return [
    text("command.basis.measure", { policy: policy.title, number, title }),
    ...(leads.length === 0 ? [] : [text("command.basis.leads", { names: leads })]),
    ...(others.length === 0 ? [] : [text("command.basis.responsible", { names: others })]),
    ...(deadlines.length === 0 ? [] : [text("command.basis.deadlines", { deadlines: deadlines.map(({ raw }) => verbatim(raw)) })]),
    ...(by === "text" ? [text("command.basis.byText", { percent: Math.round(score * 100) })] : []),
  ];
}
