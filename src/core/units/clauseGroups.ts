import { hasBracket, isCloser, isOpener, pairBrackets } from "./clauseText.ts";
import { carriesForward, isRuleStatement, notRepeated, withoutDefaultLead } from "./leadRules.ts";
import { maskBrackets } from "./maskBrackets.ts";
import { hasOwnerMark } from "./ownerMarks.ts";

/** （牵头单位：A）（责任单位：B） → both contents; unbalanced brackets at the ends are dropped. */
export function unwrapGroups(text: string, depth = 0): string[] {
  if (!hasBracket(text)) return [text];
  const partners = pairBrackets(text);
  const groups: string[] = [];
  let outside = "";
  for (let at = 0; at < text.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner > at) {
      groups.push(text.slice(at + 1, partner));
      at = partner;
    } else outside += text.charAt(at);
  }
  // Deeper nesting is damage, not a clause.
  const onlyGroups = depth < 4 && groups.length > 0 && !/[^、，,；;。\n]/.test(outside) ;
  return onlyGroups ? groups.flatMap((group) => unwrapGroups(group, depth + 1)) : [openInnerClauses(dropLoneBrackets(text))];
}

function dropLoneBrackets(text: string): string {
  const partners = pairBrackets(text);
  return Array.from(text, (letter, at) => (partners[at] !== -1 || (!isOpener(letter) && !isCloser(letter)) ? letter : "\n")).join("").trim();
}

/** A bracket that holds a clause of its own, behind a separator: its content is read like the rest. */
function openInnerClauses(text: string): string {
  const partners = pairBrackets(text);
  const letters = text.split("");
  for (let at = 0; at < text.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner <= at) continue;
    const content = text.slice(at + 1, partner);
    if ((at === 0 || /[、，,；;。\n]/.test(text.charAt(at - 1))) && hasOwnerMark(content)) {
      letters[at] = "；";
      letters[partner] = "；";
    } else if (isRuleStatement(content)) {
      letters.fill("", at, partner + 1);
    }
    at = partner;
  }
  return letters.join("");
}

/** Drops what says how to read the list, and what names groups for all later measures. */
export function withoutStatements(text: string): string {
  const sentences = text.split(/(?<=[。；;\n])/).filter((sentence) => !(notRepeated.test(sentence) && carriesForward.test(sentence.trim())));
  return sentences.map((sentence) => withoutRules(withoutDefaultLead(sentence))).join("");
}

function withoutRules(sentence: string): string {
  const view = maskBrackets(sentence);
  const isCarried = notRepeated.test(view);
  const kept: string[] = [];
  let start = 0;
  for (const match of view.matchAll(/[，,；;。\n]|$/g)) {
    const end = match.index + match[0].length;
    const part = view.slice(start, match.index);
    if (!isRuleStatement(part) && !(isCarried && carriesForward.test(part))) kept.push(sentence.slice(start, end));
    start = end;
  }
  return kept.join("");
}
