/** A document's words, one paragraph a line; the cells of a table row are separated by tabs. */
export interface DocumentText {
  text: string;
  /** What could not be taken over, for the user to know: ids of messages. */
  remarks: readonly DocumentRemark[];
}

/** `listNumbersLost`: the format does not hand out automatic numbers (.doc); `notesLeftOut`: footnotes; `textBoxesLost`: boxes of a .doc. */
export type DocumentRemark = "listNumbersLost" | "notesLeftOut" | "textBoxesLost";

/** Why a file gives no words. `limit` is in megabytes. */
export type DocumentFailure =
  | { kind: "notDocument" }
  | { kind: "passwordProtected" }
  | { kind: "scanWithoutText" }
  | { kind: "tooLarge"; limit: number }
  | { kind: "corrupt"; detail: string };
