import type { Text } from "#core/findings/text";
import { text } from "#core/findings/text";
import type { LedgerFailure } from "#core/ledger/readLedger";
import type { ExcelFailure } from "#excel/excelFailure";
import type { DocumentFailure } from "#files/document/documentText";

/** Why a policy could not be had. */
export type PolicyFailure =
  | { kind: "unknownPolicy"; id: string; known: readonly string[] }
  | { kind: "noMeasures"; file: string }
  | { kind: "badModel"; file: string; path: string; detail: string }
  /** A deadline that a person gave for a measure. */
  | { kind: "unreadableDeadline"; words: string };

/** Why a policy's file gives neither words nor a model. */
export type FileFailure = DocumentFailure | { kind: "badJson"; detail: string };

/** Why nothing was changed in the user's sheet, or nothing put back. */
export type ChangeFailure =
  /** What stands there is more than the workbook can keep; the user may go on without. */
  | { kind: "tooLargeToKeep"; cells: number }
  | { kind: "nothingToUndo" }
  | { kind: "nothingToRedo" }
  | { kind: "damagedRestorePoint" }
  | { kind: "filtered"; sheet: string }
  /** 举措编号 would have to go right of the table, and something stands there. */
  | { kind: "columnTaken"; sheet: string; column: string }
  | { kind: "cellChanged"; sheet: string; cell: string }
  | { kind: "measureUnknown"; measure: string };

/** A ledger that is checked and counted, but is too long for sheets of formulas. */
export interface StatisticsFailure {
  kind: "tooManyTasks";
  tasks: number;
  most: number;
}

/** Everything that an action may come back with instead of its result. */
export type ActionFailure = { of: "excel"; failure: ExcelFailure } | { of: "policy"; failure: PolicyFailure } | { of: "ledger"; failure: LedgerFailure } | { of: "file"; file: string; failure: FileFailure } | { of: "change"; failure: ChangeFailure } | { of: "statistics"; failure: StatisticsFailure };

function policyText(failure: PolicyFailure): Text {
  switch (failure.kind) {
    case "unknownPolicy": return text("failure.policy.unknownId", { id: failure.id, known: failure.known });
    case "noMeasures": return text("failure.policy.noMeasures", { file: failure.file });
    case "badModel": return text("failure.policy.badModel", { file: failure.file, line: failure.path, detail: failure.detail });
    case "unreadableDeadline": return text("failure.policy.unreadableDeadline", { words: failure.words });
  }
}

function fileText(file: string, failure: FileFailure): Text {
  switch (failure.kind) {
    case "notDocument": return text("failure.file.notText", { file });
    case "passwordProtected":
    case "scanWithoutText": return text(`failure.file.${failure.kind}`, { file });
    case "tooLarge": return text("failure.file.tooLarge", { file, detail: `> ${failure.limit} MB` });
    case "badJson": return text("failure.file.unreadable", { file, detail: failure.detail });
    case "corrupt": return text("failure.file.corrupt", { file, detail: failure.detail });
  }
}

function changeText(failure: ChangeFailure): Text {
  const { kind, ...values } = failure;
  return text(`failure.change.${kind}`, values);
}

/** The sentences for people: what happened and the way out, then what was and was not written. */
export function failureTexts(failure: ActionFailure): Text[] {
  switch (failure.of) {
    case "policy": return [policyText(failure.failure)];
    case "change": return [changeText(failure.failure)];
    case "statistics": return [text("failure.statistics.tooManyTasks", { tasks: failure.failure.tasks, most: failure.failure.most }), text("failure.written.nothing")];
    case "file": return [fileText(failure.file, failure.failure)];
    case "ledger": return [text(`failure.ledger.${failure.failure.kind}`, { sheet: failure.failure.sheet })];
    case "excel": {
      const { kind, code, detail, sheet, written } = failure.failure;
      return [text(`failure.excel.${kind}`, { code, detail: detail === "" ? (code ?? "") : detail, sheet }), text(`failure.written.${written}`)];
    }
  }
}
