import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import * as v from "valibot";

const source = join(__dirname, "../../../src/functions/functions.ts");
const englishFile = join(__dirname, "../../../src/functions/functions.en-US.json");

/**
 * The rules of Microsoft's schema for custom functions (extension-function, extension-function-parameter; names:
 * custom-functions-naming): nothing besides these fields, ids in capitals, texts no longer than IntelliSense shows.
 */
const types = v.picklist(["boolean", "number", "string", "any"]);
const dimensionality = v.picklist(["scalar", "matrix"]);
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const parameter = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  description: words,
  type: types,
  dimensionality: v.optional(dimensionality),
  optional: v.optional(v.boolean()),
});
const functionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_.]{2,63}$/u)),
  name: v.pipe(v.string(), v.regex(/^\p{L}[\p{L}\p{N}_.]{2,127}$/u)),
  description: words,
  helpUrl: v.pipe(v.string(), v.regex(/^https:\/\//u)),
  parameters: v.array(parameter),
  result: v.strictObject({ type: v.optional(types), dimensionality: v.optional(dimensionality) }),
});
const metadataSchema = v.strictObject({ allowCustomDataForDataTypeAny: v.literal(true), functions: v.array(functionSchema) });
const englishSchema = v.record(v.string(), v.strictObject({ description: words, parameters: v.record(v.string(), words) }));

async function readMetadata(): Promise<v.InferOutput<typeof metadataSchema>> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([source], true);
  expect(errors).toEqual([]);
  return v.parse(metadataSchema, JSON.parse(metadataJson));
}

test("six functions, by Microsoft's rules", async () => {
  const { functions } = await readMetadata();
  expect(functions.map(({ id }) => id)).toEqual(["DEADLINE", "UNIT", "LEADS", "RESPONSIBLE", "STATUS", "TARGET"]);
  for (const { id, name, helpUrl, parameters, result } of functions) {
    expect(name).toBe(id);
    expect(new URL(helpUrl).hash).toBe(`#${id}`);
    expect(result.dimensionality).toBe("matrix");
    // An optional argument stands behind the others, or Excel refuses the function.
    const optionals = parameters.map(({ optional }) => optional === true);
    expect(optionals).toEqual([...optionals].sort((a, b) => Number(a) - Number(b)));
  }
});

test("arguments that may be ranges are matrices, those that hold for all of them are not", async () => {
  const { functions } = await readMetadata();
  const shapes = Object.fromEntries(functions.map(({ id, parameters }) => [id, parameters.map(({ name, dimensionality: shape, optional }) => `${name}${shape === "matrix" ? "[]" : ""}${optional === true ? "?" : ""}`)]));
  expect(shapes).toEqual({
    DEADLINE: ["text[]", "reference?"], UNIT: ["name[]"], LEADS: ["clause[]", "rule?"], RESPONSIBLE: ["clause[]", "rule?"],
    STATUS: ["deadline[]", "status[]", "progress[]?", "asOf?"], TARGET: ["text[]"],
  });
});

test("nothing recalculates by itself: no function is volatile or streaming", () => {
  expect(readFileSync(source, "utf8")).not.toMatch(/@volatile|@streaming|@cancelable/u);
});

test("both languages describe the same, each in its own words", async () => {
  const { functions } = await readMetadata();
  const english = v.parse(englishSchema, JSON.parse(readFileSync(englishFile, "utf8")));
  expect(Object.keys(english)).toEqual(functions.map(({ id }) => id));
  for (const { id, description, parameters } of functions) {
    expect(description).toMatch(/\p{Script=Han}/u);
    for (const one of parameters) expect(one.description).toMatch(/\p{Script=Han}/u);
    expect(english[id]?.description).not.toMatch(/\p{Script=Han}/u);
    expect(Object.keys(english[id]?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
  }
});

test("the functions of Excel are wrappers of at most ten lines", () => {
  const tree = ts.createSourceFile(source, readFileSync(source, "utf8"), ts.ScriptTarget.ES2022, true);
  const bodies = tree.statements.filter(ts.isFunctionDeclaration).map(({ body }) => body?.getText(tree).split("\n").length ?? 0);
  expect(bodies).toHaveLength(6);
  for (const lines of bodies) expect(lines).toBeLessThanOrEqual(10);
});
