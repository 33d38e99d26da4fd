import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A use of a member of Office.js that not every Excel has. */
export interface ApiUse {
  member: string;
  set: string;
  version: string;
  file: string;
  line: number;
  /** Inside a function that asks for the set, or a newer version of it, first. */
  isGated: boolean;
}

const typesFile = /[\\/]@types[\\/]office-js[\\/]/u;
/** As the types tell it: `[Api set: ExcelApi 1.9]`, or a link `… | RibbonApi 1.1}`. */
const tags = [/\[\s*Api set:\s*([A-Za-z]+)\s+(\d+\.\d+)/u, /\*\*Requirement sets?\*\*:[^\n]*?\b([A-Z][A-Za-z]+(?:Api|Runtime|Shortcuts|Functions))\s+(\d+\.\d+)\}/u];

const otherPrograms = /^(?:Mailbox|Word|PowerPoint|OneNote|Project|Visio)/u;

export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** The set that a declaration's own comment names, else that of the interface around it. */
function setOf(declaration: ts.Node): { set: string; version: string } | null {
  const source = declaration.getSourceFile();
  const comments = (ts.getLeadingCommentRanges(source.text, declaration.pos) ?? []).slice(-1).map(({ pos, end }) => source.text.slice(pos, end)).join("");
  for (const tag of tags) {
    const [, set, version] = tag.exec(comments) ?? [];
    if (set !== undefined && version !== undefined) return { set, version };
  }
  return ts.isSourceFile(declaration.parent) || ts.isModuleBlock(declaration.parent) ? null : setOf(declaration.parent);
}

/** Of several declarations (overloads) the one that is there first. */
function earliestSet(symbol: ts.Symbol): { set: string; version: string } | null {
  const found = (symbol.declarations ?? []).filter((declaration) => typesFile.test(declaration.getSourceFile().fileName)).flatMap((declaration) => setOf(declaration) ?? []);
  return found.sort((a, b) => compareVersions(a.version, b.version))[0] ?? null;
}

function asksFor(node: ts.Node, set: string, version: string): boolean {
  let found = false;
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression) && inner.expression.name.text === "isSetSupported") {
      const [name, asked] = inner.arguments;
      if (name !== undefined && asked !== undefined && ts.isStringLiteral(name) && ts.isStringLiteral(asked)) {
        found ||= name.text === set && compareVersions(asked.text, version) >= 0;
      }
    }
    if (!found) ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

function isGated(node: ts.Node, set: string, version: string): boolean {
  for (let around: ts.Node = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isFunctionLike(around) && asksFor(around, set, version)) return true;
  }
  return false;
}

/** Members that a `load("a,b/c")` names by words. */
function loadedSymbols(call: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  const [argument] = call.arguments;
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load" || argument === undefined) return [];
  const words = ts.isStringLiteralLike(argument) ? argument.text.split(",") : ts.isArrayLiteralExpression(argument) ? argument.elements.filter(ts.isStringLiteralLike).map(({ text }) => text) : [];
  const owner = checker.getTypeAtLocation(call.expression.expression);
  return words.flatMap((path) => {
    let type = owner;
    return path.trim().split("/").flatMap((name) => {
      const symbol = checker.getPropertyOfType(checker.getNonNullableType(type), name);
      if (symbol === undefined) return [];
      const own = checker.getTypeOfSymbol(symbol);
      type = checker.getIndexTypeOfType(own, ts.IndexKind.Number) ?? own;
      return [symbol];
    });
  });
}

function symbolsAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)].flatMap((symbol) => symbol ?? []);
  if (ts.isCallExpression(node)) return loadedSymbols(node, checker);
  // { mergeUndoGroup: true }: a name that is given is used.
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const wanted = checker.getContextualType(node.parent);
    return [wanted?.getProperty(node.name.getText())].flatMap((symbol) => symbol ?? []);
  }
  return [];
}

function sourcesIn(root: string, places: readonly string[]): string[] {
  return places.flatMap((folder) => folder.endsWith(".ts") ? [join(root, folder)] : readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /(?<!\.d)\.tsx?$/u.test(name)).map((name) => join(root, folder, name)));
}

/** Every use of a member of Office.js in these folders and files, with the set that its types name for it. `overlay`: files that are not on disk. */
export function findApiUses(root: string, places: readonly string[], overlay: Readonly<Record<string, string>> = {}): ApiUse[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const extra = Object.keys(overlay).map((name) => join(root, name));
  const host = ts.createCompilerHost(options);
  const overlaid = (path: string): string | undefined => overlay[path.slice(root.length + 1)];
  host.fileExists = (path) => overlaid(path) !== undefined || ts.sys.fileExists(path);
  host.readFile = (path) => overlaid(path) ?? ts.sys.readFile(path);
  host.getSourceFile = (path, target) => { const text = host.readFile(path); return text === undefined ? undefined : ts.createSourceFile(path, text, target, true); };
  const files = [...sourcesIn(root, places), ...extra];
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} was not read`);
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsAt(node, checker)) {
        const found = earliestSet(symbol);
        // Other programs' sets say nothing about Excel; a field of plain data (a button of an update) is no member that is called.
        if (found === null || otherPrograms.test(found.set) || (!ts.isPropertyAccessExpression(node) && !found.set.startsWith("ExcelApi"))) continue;
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        uses.push({ member: symbol.name, ...found, file: file.slice(root.length + 1), line, isGated: isGated(node, found.set, found.version) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}
