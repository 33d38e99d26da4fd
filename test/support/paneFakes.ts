import { createCompute } from "#actions/compute/createCompute";
import { Workshop } from "#actions/compute/workshop";
import { defaultEnvironment } from "#actions/defaultEnvironment";
import { failureTexts, type ActionFailure } from "#actions/failure";
import { importPolicy } from "#actions/importPolicy";
import type { OpenedLedger } from "#actions/openLedger";
import { runCheck } from "#actions/runCheck";
import { computeStatistics } from "#actions/writeStatistics";
import type { SheetInfo } from "#actions/readSheetList";
import { fail, ok } from "#core/findings/result";
import { text } from "#core/findings/text";
import { createMessages } from "#messages/messages";
import type { Locale } from "#messages/catalogue";
import { createSession } from "#taskpane/session/createSession.ts";
import type { Session } from "#taskpane/session/model.ts";
import type { PaneActions } from "#taskpane/session/paneActions.ts";
import { fixFakes } from "./fixFakes.ts";
import { policyFakes } from "./policyFakes.ts";
import { ledgerOf, ledgerRow, deadline } from "./ledgerRows.ts";

export const paneSheets: SheetInfo[] = [
  { name: "说明", isVisible: true, isActive: false, generated: null },
  { name: "任务分工", isVisible: true, isActive: true, generated: null },
  { name: "隐藏", isVisible: false, isActive: false, generated: null },
  { name: "总体情况", isVisible: true, isActive: false, generated: "overview" },
];

/** Three tasks: one done, one late and without a lead, one to come. */
const workshop = new Workshop();
const compute = createCompute(workshop);
export const paneLedger: OpenedLedger = {
  ledger: workshop.keep(-1, ledgerOf([
    ledgerRow({ address: { sheet: "任务分工", row: 5 }, task: "清理证明", leads: ["市司法局"], deadlines: [deadline("by", "2019-06-30")], status: "done", completedOn: "2019-06-01", values: { task: "清理证明", lead: "市司法局", deadline: "2019年6月底前", status: "已完成" } }),
    ledgerRow({ address: { sheet: "任务分工", row: 6 }, task: "压缩时间", leads: [], deadlines: [deadline("by", "2019-09-30")], status: "inProgress", values: { task: "压缩时间", lead: "", deadline: "2019年9月底前", status: "进行中" } }),
    ledgerRow({ address: { sheet: "任务分工", row: 7 }, task: "公布清单", leads: ["市商务局"], deadlines: [deadline("by", "2020-12-31")], status: "inProgress", values: { task: "公布清单", lead: "市商务局", deadline: "2020年底前", status: "进行中" } }),
  ], { columns: [{ column: 1, header: "任务", role: "task", score: 1 }, { column: 2, header: "牵头\n单位", role: "lead", score: 1 }, { column: 3, header: "完成时限", role: "deadline", score: 1 }, { column: 4, header: "状态", role: "status", score: 1 }, { column: 5, header: "杂项", role: null, score: 0 }] }), []),
  policies: [],
};

export const protectedBook: ActionFailure = { of: "excel", failure: { kind: "protectedWorkbook", code: null, detail: "", sheet: null, written: "nothing" } };

export interface FakePane {
  session: Session;
  /** What the pane asked of the workbook, in order. */
  calls: string[];
  actions: PaneActions;
}

/** A session over a workbook that is not there: reading gives `paneLedger`, writing is written down. */
export function fakePane({ locale = "zh-CN", ...changed }: { locale?: Locale } & Partial<PaneActions> = {}): FakePane {
  const calls: string[] = [];
  const actions: PaneActions = {
    ...policyFakes(calls), ...fixFakes(calls),
    buildEnvironment: (given) => defaultEnvironment({ ...given, compute }), importPolicy, runCheck, computeStatistics, failureTexts,
    readSheetList: () => Promise.resolve(ok(paneSheets)),
    openLedger: ({ sheet }) => { calls.push(`open ${sheet ?? ""}`); return Promise.resolve(ok(paneLedger)); },
    findLedgers: () => Promise.resolve(ok([
      { sheet: "说明", tasks: 0, isLedger: false, why: [text("failure.ledger.headerNotFound", { sheet: "说明" })] },
      { sheet: "任务分工", tasks: 3, isLedger: true, why: [] }, { sheet: "区级", tasks: 5, isLedger: true, why: [] }, { sheet: "通讯录", tasks: 9, isLedger: false, why: [] },
    ])),
    findFileLedgers: ({ name, bytes }) => Promise.resolve(bytes.length === 0 ? { ledgers: 0, tasks: 0, why: [text("failure.file.noLedger", { file: name })] } : { ledgers: 1, tasks: 3, why: [] }),
    openTogether: ({ sheets, files }) => {
      calls.push(`open ${[...sheets, ...files.map(({ name }) => name)].join()}`);
      const unread = files.filter(({ bytes }) => bytes.length === 0).map(({ name }) => ({ file: name, why: [text("failure.file.noLedger", { file: name })] }));
      return Promise.resolve(ok({ opened: { ...paneLedger, further: [paneLedger.ledger] }, unread }));
    },
    findSelection: () => Promise.resolve(ok({ sheet: "任务分工", row: 6, column: 2 })),
    showPlace: ({ sheet, row, column }) => { calls.push(`show ${sheet ?? ""} ${row ?? "-"} ${column ?? "-"}`); return Promise.resolve(ok(null)); },
    writeFindings: (_, { findings }) => { calls.push(`findings ${findings.length}`); return Promise.resolve(ok({ sheets: [{ id: "findings", name: "核对结果", isNew: true }], compared: 0, differences: [], left: [], withoutExtras: null })); },
    writeStatistics: async ({ opened, sheets }, environment) => {
      calls.push(`statistics ${sheets.join()} ${environment.asOf}`);
      return ok({ statistics: await computeStatistics(opened, environment), outcome: { sheets: [{ id: "overview", name: "总体情况 (2)", isNew: true }], compared: 12, differences: [], left: [], withoutExtras: null }, isArchived: true });
    },
    ...changed,
  };
  const session = createSession({ messages: createMessages(locale), asOf: "2019-10-31", loadActions: () => Promise.resolve(actions) });
  return { session, calls, actions };
}

export const failing = (): Promise<ReturnType<typeof fail<ActionFailure>>> => Promise.resolve(fail(protectedBook));
