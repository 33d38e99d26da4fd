import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import { findersOf } from "#core/statistics/summarise";
import { blankPlan } from "../blankPlan.ts";
import { label } from "../cells.ts";
import type { CellStyle, SheetId, SheetPlan } from "../sheetPlan.ts";
import { ledgersOf, subjectOf, summaryContextOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyFont, titleFont } from "../styles.ts";
import { formatDay } from "./noticeItems.ts";
import { planNext, planOverall, planPraise, planProblems } from "./noticeParts.ts";
import type { NoticeFacts } from "./noticeParts.ts";

type LineKind = "title" | "centre" | "plain" | "head" | "body" | "sign";

interface Line {
  kind: LineKind;
  words: Text;
}

/** GB/T 9704: title in 二号, heads and text in 三号, 28 letters a line. */
const looks: Readonly<Record<LineKind, CellStyle>> = {
  title: { fontName: titleFont, fontSize: 22, align: "center", valign: "middle", wrap: true },
  centre: { fontName: bodyFont, fontSize: 16, align: "center", wrap: true },
  plain: { fontName: bodyFont, fontSize: 16, wrap: true, valign: "top" },
  head: { fontName: "黑体", fontSize: 16, wrap: true, valign: "top" },
  body: { fontName: bodyFont, fontSize: 16, wrap: true, valign: "top" },
  sign: { fontName: bodyFont, fontSize: 16, align: "right" },
};
/** 28 letters of 16 points on A4, in characters of the default font. */
const lineWidth = 86;
/** LibreOffice fits columns to a page's width by counting pages, and one column alone is never more than one page. */
const edgeWidth = 1;

/** 通报: a draft in the form that notices have, as text of the moment of writing. `annexes`: what is written with it. */
export function planNoticeSheet(input: SheetsInput, annexes: readonly SheetId[]): SheetPlan {
  const lines = buildLines(input, annexes);
  const area = (row: number, rowCount: number): SheetPlan["merges"][number] => ({ row, column: 1, rowCount, columnCount: 1 });
  return {
    ...blankPlan("notice"),
    blocks: [{ row: 1, column: 1, cells: lines.map(({ words }) => [label(words)]) }],
    styles: [{ area: area(1, lines.length), style: looks.body }, ...lines.flatMap(({ kind }, index) => (kind === "body" ? [] : [{ area: area(index + 1, 1), style: looks[kind] }]))],
    columnWidths: [lineWidth, edgeWidth],
    print: {
      area: { ...area(1, lines.length), columnCount: 2 }, paper: "A4", orientation: "portrait", fitWidth: true, titleRows: null,
      header: {}, footer: { center: text("sheet.foot.page", { page: "&P", pages: "&N" }) },
    },
  };
}

function buildLines(input: SheetsInput, annexes: readonly SheetId[]): Line[] {
  const { statistics, settings } = input;
  const ledgers = ledgersOf(input);
  const facts: NoticeFacts = { statistics, findLeads: findersOf(ledgers, summaryContextOf(input)).lead, dueSoonDays: settings.dueSoonDays, isOneOfSeveral: ledgers.length > 1, isListed: annexes.includes("overdueList") };
  const subject = text(input.policies.length === 1 ? "notice.subject.policy" : "notice.subject.ledger", { subject: subjectOf(input) });
  const line = (kind: LineKind, words: Text): Line => ({ kind, words });
  const paragraph = (words: Text): Line => line("body", text("notice.indent", { words }));
  const head = (part: "overall" | "problems" | "next"): Line => line("head", text("notice.indent", { words: text(`notice.head.${part}`) }));
  const empty = statistics.totals.total === 0;
  return [
    line("title", text("notice.title", { subject })),
    line("centre", text("notice.draft")),
    line("plain", text("notice.to")),
    paragraph(text("notice.opening", { day: formatDay(statistics.asOf), subject })),
    head("overall"), paragraph(joinSentences(planOverall(facts))), ...planPraise(facts).map(paragraph),
    ...(empty ? [] : [head("problems"), ...planProblems(facts).map(paragraph), head("next"), ...planNext(facts).map(paragraph)]),
    ...planAnnexes(annexes).map(paragraph),
    line("sign", text("notice.sign.unit")), line("sign", text("notice.sign.day")),
  ];
}

/** One after another, with what the language puts between sentences. */
function joinSentences(sentences: readonly Text[]): Text {
  const [first = text("notice.overall.empty"), ...rest] = sentences;
  return rest.reduce((before, after) => text("notice.sentences", { before, after }), first);
}

function planAnnexes(annexes: readonly SheetId[]): Text[] {
  return annexes.length === 0 ? [] : [text("notice.attachments", { sheets: annexes.map((id) => text(`sheet.${id}.name`)) })];
}
