import { createMessages } from "#messages/messages";
import { enUS as en } from "#messages/en-US/index";
import { zhCN as zh } from "#messages/zh-CN/index";
import { pseudoCatalogue, pseudoWords } from "#test/pseudoWords";

const chinese: Readonly<Record<string, string>> = zh;
const english: Readonly<Record<string, string>> = en;
const ideograph = /[\u3400-\u9FFF]/u;

function slotsOf(words: string): string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? "").sort();
}

/** English that quotes what a Chinese table or document is to say: the words themselves, not a sentence in Chinese. */
const quotesChinese: ReadonlySet<string> = new Set([
  "change.columnHeader", "check.deadline-unreadable.noDate", "check.status-unknown.unknown", "check.owner-generic-only.description",
  "check.deadline-ambiguous.description", "pane.ledger.foundNone", "pane.policy.correctDeadlineHint", "failure.change.columnTaken",
  "failure.policy.noMeasures", "failure.policy.unreadableDeadline", "failure.ledger.headerNotFound",
]);

describe("catalogues", () => {
  test("have the same ids; English has a singular beside each plural", () => {
    const singular = (id: string): string => id.replace(/_other$/u, "_one");
    const wanted = new Set(Object.keys(chinese).flatMap((id) => (id.endsWith("_other") ? [id, singular(id)] : [id])));
    expect(Object.keys(english).filter((id) => !wanted.has(id))).toEqual([]);
    expect([...wanted].filter((id) => !(id in english))).toEqual([]);
  });

  test("have the same slots; a singular may leave its number out", () => {
    const differing = Object.keys(chinese).filter((id) => {
      if (id.endsWith("_one")) return slotsOf(english[id] ?? "").some((slot) => !slotsOf(chinese[id] ?? "").includes(slot));
      return slotsOf(english[id] ?? "").join() !== slotsOf(chinese[id] ?? "").join();
    });
    const singulars = Object.keys(english).filter((id) => id.endsWith("_one") && !(id in chinese));
    const strange = singulars.filter((id) => slotsOf(english[id] ?? "").some((slot) => !slotsOf(chinese[id.replace(/_one$/u, "_other")] ?? "").includes(slot)));
    expect([...differing, ...strange]).toEqual([]);
  });

  test("say something everywhere", () => {
    const blank = [chinese, english].flatMap((catalogue) => Object.entries(catalogue).filter(([, words]) => words.trim() === "").map(([id]) => id));
    expect(blank).toEqual([]);
  });

  test("Chinese is Chinese: words in Latin letters stand only in a Chinese sentence", () => {
    const foreign = Object.entries(chinese).filter(([, words]) => !ideograph.test(words) && /\p{L}/u.test(words.replaceAll(/\{\{\w+\}\}/gu, "")));
    expect(foreign).toEqual([]);
  });

  test("English is English: Chinese stands in it only where a table's own words are quoted", () => {
    const foreign = Object.entries(english).filter(([id, words]) => ideograph.test(words) && !quotesChinese.has(id)).map(([id]) => id);
    expect(foreign).toEqual([]);
    expect([...quotesChinese].filter((id) => !ideograph.test(english[id] ?? ""))).toEqual([]);
  });
});

describe("longer words for a look at the pages", () => {
  test("are in brackets, about 40 % longer, and keep their slots", () => {
    expect(pseudoWords("Check again")).toBe("[Chééck åågååïïn~]");
    const sentences = Object.values(english).filter((words) => words.length > 20);
    const growth = sentences.map((words) => (pseudoWords(words).length - 2) / words.length);
    expect(growth.reduce((sum, one) => sum + one, 0) / growth.length).toBeGreaterThan(1.25);
    expect(Object.values(english).filter((words) => slotsOf(words).join() !== slotsOf(pseudoWords(words)).join())).toEqual([]);
  });

  test("are rendered where they are given", () => {
    const messages = createMessages("en-US", pseudoCatalogue(en));
    expect(messages.render({ id: "pane.check.row", values: { row: 7 } })).toBe("[Rööw 7~]");
    expect(messages.render({ id: "pane.fix.applyAll", values: { count: 1 } })).toMatch(/^\[Cöörr.* 1 .*\]$/u);
  });
});
