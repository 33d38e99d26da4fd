/** src/core/policy/model.ts → assets/policy-document.schema.json. With --check: fails when the written file is stale. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { policyDocumentSchema } from "#core/policy/model";

const file = new URL("../assets/policy-document.schema.json", import.meta.url);
const schema = { title: "PolicyDocument", description: "One policy document as the program reads it", ...toJsonSchema(policyDocumentSchema, {
  errorMode: "ignore",
  // Patterns of JSON Schema have no flags; they are read as Unicode anyway.
  overrideAction: ({ valibotAction, jsonSchema }) => (valibotAction.type === "regex" && "requirement" in valibotAction && valibotAction.requirement instanceof RegExp ? { ...jsonSchema, pattern: valibotAction.requirement.source } : null),
}) };
const words = `${JSON.stringify(schema, null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(file, words);
else if (!existsSync(file) || readFileSync(file, "utf8") !== words) {
  console.error("assets/policy-document.schema.json is stale; run tools/policySchema.ts");
  process.exitCode = 1;
}
