import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../../../src");
const ideograph = /[\u3400-\u9FFF]/u;
/** Where Chinese is read or written as data: vocabulary of tables and documents, expressions that find it. */
const readers = /^(?:core|files)\//u;
/** Sentences end, or ask for something. Vocabulary does neither. */
const sentence = /[。！？请]/u;

/** Chinese outside the catalogues, and why it is no sentence for people. */
const allowed: Readonly<Record<string, string>> = {
  "core/policy/paragraphs.ts": "expression: where a paragraph without line breaks is split",
  "core/targets/figureUnits.ts": "expressions: what follows a unit of a figure",
  "core/targets/findFigures.ts": "expressions: what follows a figure",
  "core/text/joinLines.ts": "expression: where a line of a document ends",
  "core/text/line.ts": "expression: what a line of a document begins with",
  "core/units/findOwnerClause.ts": "expression: what stands before an owner clause",
  "core/units/leadRules.ts": "expressions: the clauses that say who leads",
  "core/units/ownerMarks.ts": "expressions: the marks of an owner clause",
  "host/grid/typedInput.ts": "number formats of dates as Excel has them",
  "workbench/Workbench/Workbench.tsx": "a language is named in itself",
};
/** What people see or hear of an element. */
const spoken: ReadonlySet<string> = new Set(["aria-label", "aria-description", "title", "label", "placeholder", "content", "alt", "hint"]);

type Literal = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail | ts.JsxText;

function isLiteral(node: ts.Node): node is Literal {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node);
}

/** Text that a file shows by itself, rather than by the id of a message. */
function findSentences(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isLiteral(node) && ideograph.test(node.text) && (!readers.test(file) || sentence.test(node.text))) found.push(node.text);
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && node.initializer !== undefined && ts.isStringLiteral(node.initializer) && spoken.has(node.name.getText(source))) found.push(node.getText(source));
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith("messages/") && !file.endsWith(".data.ts"));

describe("sentences", () => {
  test("are found where somebody writes one into the code", () => {
    expect(findSentences("taskpane/a.tsx", "const a = <p>Checked</p>;")).toEqual(["Checked"]);
    expect(findSentences("taskpane/a.tsx", 'const a = <p title="Checked">{b}</p>;')).toEqual(['title="Checked"']);
    expect(findSentences("cli/a.ts", "const a = `已写入 ${name}`;")).toEqual(["已写入 "]);
    expect(findSentences("core/a.ts", 'const a = ["牵头单位", "请核对"];')).toEqual(["请核对"]);
  });

  test("stand in the catalogues only", () => {
    expect(files.length).toBeGreaterThan(600);
    const found = new Map(files.map((file) => [file, findSentences(file, readFileSync(join(root, file), "utf8"))]));
    const strange = [...found].filter(([file, words]) => words.length > 0 && !(file in allowed));
    expect(strange).toEqual([]);
    expect(Object.keys(allowed).filter((file) => (found.get(file) ?? []).length === 0)).toEqual([]);
  });
});
