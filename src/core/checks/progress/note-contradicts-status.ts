import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";
import { wordsIn } from "./notes.ts";

export const noteContradictsStatus = defineCheck({
  id: "note-contradicts-status",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["doneButGoing", "notStartedButResults"],
  appliesTo: ({ hasColumn }) => hasColumn("status") && hasColumn("progressNote"),
  examine: [byRow((_audit, row) => {
    if (row.status !== "done" && row.status !== "notStarted") return null;
    const words = wordsIn(row, "progressNote");
    const sign = row.status === "done" ? unfinished(words) : result(words);
    if (sign === null) return null;
    return { message: row.status === "done" ? "doneButGoing" : "notStartedButResults", place: placeOf(row, "progressNote"), values: { status: row.statusWord, words: sign } };
  })],
});

/** Words of work that is not finished, unless the text says as plainly that it is, or speaks of what comes after. */
function unfinished(words: string): string | null {
  if (/(?:已|均|全部|全面)(?:全部|全面|按期|按时|如期|提前)?(?:完成|办结|建成|印发|出台|上线|落实|实现)|下一步|后续|长期坚持|常态/u.test(words)) return null;
  return /(?:^|[，,。；;、\s])(?:目前|现)?(正在[^，,。；;]{0,10}|拟[^定订][^，,。；;]{0,10}|尚未[^，,。；;]{0,10}|待[^遇机][^，,。；;]{0,8}|计划于[^，,。；;]{0,10}|预计[^，,。；;]{0,10}完成)/u.exec(words)?.[1] ?? null;
}

/** Words of results, unless they belong to preparation. */
function result(words: string): string | null {
  return /(已经?(?:全部|全面)?(?:完成|办结|建成|印发|出台|上线|落实|实现|取得|开展|启动)[^，,。；;]{0,12})/u.exec(words)?.[1] ?? null;
}
