import { foldCharacters } from "#core/text/foldCharacters";
import { readWrittenDate } from "./readWrittenDate.ts";

const organ =
  /^[\p{Script=Han}A-Z×]{2,30}(?:委员会|人民政府|政府|办公厅|办公室|[省市县区州旗盟]委|总局|[局厅部署院会办行]|管委会|领导小组|法院|检察院|指挥部)$/u;
const label = /(?:发文机关|发文单位|发布机构|发布单位|制发机关|签发单位|印发机关|制定机关|发文机构):([^|:]+)/u;
const party = /^(中共[^关]{1,15}?委(?:员会)?(?:办公[厅室])?)([^中]{2,20}人民政府(?:办公[厅室])?)$/u;

/** Whether a line is nothing but the name of an authority. */
export function isOrgan(line: string): boolean {
  return line.length <= 40 && organ.test(line);
}

/**
 * The bodies that issued the document: those that sign above a date, else those in the file's own labels, else those
 * before 关于 in the title. [] when the text names none; a newspaper that printed it issued nothing.
 */
export function readIssuers(head: readonly string[], tail: readonly string[]): string[] {
  const signed = [head, tail].map(readSigned).find((names) => names.length > 0);
  if (signed !== undefined) return signed;
  for (const line of [...head, ...tail]) {
    const named = label.exec(foldCharacters(line))?.[1];
    if (named !== undefined) return splitOrgans(named);
  }
  for (const line of head) {
    const prefix = /^(?:[^丨｜|]{1,12}[丨｜|])?([^。,《丨｜|]{2,60}?)关于/u.exec(foldCharacters(line))?.[1];
    const names = prefix === undefined ? [] : splitOrgans(prefix);
    if (names.length > 0 && names.every(isOrgan)) return names;
  }
  return letterhead(head);
}

/** Names on the lines just above a date that stands alone. */
function readSigned(lines: readonly string[]): string[] {
  const date = lines.findIndex((line) => line.length <= 14 && readWrittenDate(foldCharacters(line)) !== null);
  const names: string[] = [];
  for (let index = date - 1; index >= 0; index--) {
    const line = lines[index] ?? "";
    if (!isOrgan(line)) break;
    names.unshift(...splitOrgans(line));
  }
  return names;
}

function splitOrgans(words: string): string[] {
  const both = party.exec(words);
  if (both !== null) return [both[1] ?? "", both[2] ?? ""];
  return words.split(/[、,;\s]/u).filter((name) => name !== "");
}

/** 中共成都市委文件 */
function letterhead(head: readonly string[]): string[] {
  const line = head.find((words) => /文件$/u.test(words) && isOrgan(words.slice(0, -2)));
  return line === undefined ? [] : splitOrgans(line.slice(0, -2));
}
