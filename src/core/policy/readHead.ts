import type { IsoDate } from "#core/calendar/isoDate";
import { foldCharacters } from "#core/text/foldCharacters";
import { readIssuers } from "./readIssuers.ts";
import { readTitle } from "./readTitle.ts";
import { readWrittenDate } from "./readWrittenDate.ts";
import type { DocumentPart } from "./splitDocuments.ts";

/** What stands above and below the numbered items. */
export interface DocumentHead {
  title: string;
  issuers: string[];
  docNumber: string | null;
  issuedOn: IsoDate | null;
}

const number = "\\p{Script=Han}{1,12}[(〔[]\\d{4}[\\])]第?\\d{1,5}号";
const numberLabel = new RegExp(`(?:文号|发文字号|文件编号|发布文号):?(${number})`, "u");
/** A number on a line of its own; in a sentence it cites another document. */
const numberAlone = new RegExp(`^\\(?(${number})\\)?$`, "u");
/** Which date counts, the best first: that of signing, else that of publication. */
const dateLabels: readonly RegExp[] = [
  /(?:签发|成文)(?:时间|日期):/u,
  /(?:发文|印发|颁布)(?:时间|日期):/u,
  /(?:发布|公布|生成|公开)(?:时间|日期):/u,
  /(?:^|\P{Script=Han})(?:时间|日期):/u,
  /来源:.{0,20}时间:/u,
];

/** Reads title, issuers, number and date. */
export function readHead(part: DocumentPart): DocumentHead {
  const head = joinLabels(part.head.map(({ text }) => text));
  const tail = [...part.body.slice(-4), ...part.tail].map(({ text }) => text);
  const edges = [...head, ...tail].map(foldCharacters);
  const issuers = readIssuers(head, tail);
  return { title: readTitle(part, issuers), issuers, docNumber: readNumber(head), issuedOn: readIssuedOn(edges) };
}

const loneLabel = /^(?:文号|发文字号|文件编号|发文(?:机关|单位|机构|日期)|发布(?:机构|单位|机关|日期|时间)|成文日期|印发日期|公开日期|生成日期):?$/u;

/** 发文字号 / 某政发〔2020〕1号: tables of web pages put a label and its value on two lines. */
function joinLabels(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    if (loneLabel.test(foldCharacters(lines[index - 1] ?? ""))) return [];
    return loneLabel.test(foldCharacters(line)) ? [`${line.replace(/[:：]$/u, "")}：${lines[index + 1] ?? ""}`] : [line];
  });
}

function readNumber(head: readonly string[]): string | null {
  for (const line of head) {
    const folded = foldCharacters(line);
    const match = numberAlone.exec(folded) ?? numberLabel.exec(folded);
    const words = match?.[1];
    if (words !== undefined) return line.slice(folded.indexOf(words), folded.indexOf(words) + words.length);
  }
  return null;
}

function readIssuedOn(lines: readonly string[]): IsoDate | null {
  const signed = lines.map((line) => (/^\(?[^,。]{6,14}\)?$/u.test(line) ? readWrittenDate(line) : null)).find((date) => date !== null);
  if (signed !== undefined) return signed;
  for (const label of dateLabels) {
    for (const line of lines) {
      const match = label.exec(line);
      const date = match === null ? null : readWrittenDate(line.slice(match.index + match[0].length, match.index + match[0].length + 14));
      if (date !== null) return date;
    }
  }
  return null;
}
