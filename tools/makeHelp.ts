// Writes assets/pages/support.html from the ribbon, the catalogues and the functions' own descriptions.
// `--check` writes nothing and fails when the page is not what this makes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as v from "valibot";
import { cellMenu, commandIds, ribbonGroups, shortcutKeys, type CommandId } from "#commands/ribbon";
import type { Locale } from "#messages/catalogue";
import { createMessages, type MessageId } from "#messages/messages";

const root = join(import.meta.dirname, "..");
const page = join(root, "assets/pages/support.html");
const source = join(root, "src/functions/functions.ts");

const metadataSchema = v.object({
  functions: v.array(v.object({ id: v.string(), description: v.string(), parameters: v.array(v.object({ name: v.string(), description: v.string(), optional: v.optional(v.boolean(), false) })) })),
});
type FunctionWords = v.InferOutput<typeof metadataSchema>["functions"][number];
const englishSchema = v.record(v.string(), v.object({ description: v.string(), parameters: v.record(v.string(), v.string()) }));

/** Formulas that a test puts to the functions, with what Excel shows, in English too where it says something else. */
const examplesSchema = v.record(v.string(), v.array(v.object({ formula: v.string(), shows: v.string(), english: v.optional(v.string()) })));
const examples = v.parse(examplesSchema, JSON.parse(readFileSync(join(root, "src/functions/examples.json"), "utf8")));

const escape = (words: string): string => words.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");

interface Language {
  locale: Locale;
  say: (id: MessageId) => string;
  functions: readonly FunctionWords[];
  /** Before the anchors of its functions. */
  prefix: string;
}

function commandRows(ids: readonly CommandId[], { say }: Language): string[] {
  return ids.map((id) => `        <tr><th scope="row">${say(`command.${id}.label`)}</th><td>${say(`command.${id}.tip`)}</td><td>${shortcutKeys[id] ?? ""}</td></tr>`);
}

function commandTable(caption: string, ids: readonly CommandId[], language: Language): string[] {
  const { say } = language;
  return [
    "    <table>", `      <caption>${caption}</caption>`,
    `      <thead><tr><th scope="col">${say("help.command")}</th><th scope="col">${say("help.does")}</th><th scope="col">${say("help.keys")}</th></tr></thead>`,
    "      <tbody>", ...commandRows(ids, language), "      </tbody>", "    </table>",
  ];
}

function listCommands(language: Language): string[] {
  const { say } = language;
  const tables = ribbonGroups.flatMap(({ id, controls }) => commandTable(say(`command.group.${id}`), controls.flatMap((control) => (typeof control === "string" ? [control] : control.items)), language));
  return [`    <h2>${say("help.commands")}</h2>`, ...tables, ...commandTable(say("help.cellMenu"), cellMenu, language), `    <p>${say("help.keys.note")}</p>`];
}

const remarks: Readonly<Partial<Record<string, MessageId>>> = { STATUS: "help.function.STATUS.day", TARGET: "help.function.TARGET.columns" };

function listFunction({ id, description, parameters }: FunctionWords, { locale, say, prefix }: Language): string[] {
  const signature = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const remark = remarks[id];
  return [
    `    <h3 id="${prefix}${id}"><code>=POLICY.${id}(${signature})</code></h3>`, `    <p>${escape(description)}</p>`,
    "    <dl>", ...parameters.map(({ name, description: words, optional }) => `      <dt><code>${name}</code>${optional ? ` (${say("help.function.optional")})` : ""}</dt><dd>${escape(words)}</dd>`), "    </dl>",
    ...(remark === undefined ? [] : [`    <p>${say(remark)}</p>`]),
    ...(examples[id] ?? []).map(({ formula, shows, english = shows }) => `    <p>${say("help.example")}: <code>${escape(formula)}</code> → ${escape(locale === "en-US" ? english : shows)}</p>`),
  ];
}

function listFunctions(language: Language): string[] {
  const { say, functions } = language;
  return [`    <h2>${say("help.functions")}</h2>`, `    <p>${say("help.function.ranges")}</p>`, `    <p>${say("help.function.errors")}</p>`, ...functions.flatMap((one) => listFunction(one, language))];
}

function build(language: Language): string[] {
  const { locale, say } = language;
  const steps = (["help.begin.1", "help.begin.2", "help.begin.3", "help.begin.4"] as const).map((id) => `      <li>${say(id)}</li>`);
  return [
    `  <main lang="${locale}" id="${locale}">`, `    <h1>${say("help.title")}</h1>`,
    `    <h2>${say("help.begin")}</h2>`, "    <ol>", ...steps, "    </ol>",
    ...listCommands(language), ...listFunctions(language),
    `    <h2>${say("help.undo")}</h2>`, `    <p>${say("help.undo.words")}</p>`, `    <h2>${say("help.privacy")}</h2>`, `    <p>${say("help.privacy.words")}</p>`,
    "  </main>",
  ];
}

async function readLanguages(): Promise<Language[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([source], true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions } = v.parse(metadataSchema, JSON.parse(metadataJson));
  const words = v.parse(englishSchema, JSON.parse(readFileSync(join(root, "src/functions/functions.en-US.json"), "utf8")));
  const inEnglish = functions.map(({ id, parameters }) => ({
    id, description: words[id]?.description ?? "",
    parameters: parameters.map(({ name, optional }) => ({ name, optional, description: words[id]?.parameters[name] ?? "" })),
  }));
  const speak = (locale: Locale) => { const messages = createMessages(locale); return (id: MessageId): string => escape(messages.render({ id })); };
  return [
    { locale: "zh-CN", say: speak("zh-CN"), functions, prefix: "" },
    { locale: "en-US", say: speak("en-US"), functions: inEnglish, prefix: "en-US-" },
  ];
}

const style = `body { font: 16px/1.6 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", sans-serif; max-width: 52em; margin: 2em auto; padding: 0 1em; color-scheme: light dark; }
    table { border-collapse: collapse; width: 100%; margin: 1em 0; } caption { text-align: start; font-weight: 600; } th, td { border: 1px solid #8a8a8a; padding: 0.25em 0.5em; text-align: start; vertical-align: top; } th[scope=row], td:last-child { white-space: nowrap; }
    code { font-size: 0.95em; } dd { margin-inline-start: 1.5em; }`;
const languages = await readLanguages();
const shown = [...new Set(ribbonGroups.flatMap(({ controls }) => controls.flatMap((control) => (typeof control === "string" ? [control] : control.items))).concat(cellMenu))];
if (shown.length !== commandIds.length) throw new Error("A command is on no button and on no menu");
const html = `<!DOCTYPE html>
<!-- Made by tools/makeHelp.ts. -->
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${languages.map(({ say }) => say("help.title")).join(" · ")}</title>
  <style>${style}</style>
</head>
<body>
  <nav><a href="#zh-CN" lang="zh-CN">中文</a> · <a href="#en-US" lang="en-US">English</a></nav>
${languages.flatMap(build).join("\n")}
</body>
</html>
`;
if (!process.argv.includes("--check")) writeFileSync(page, html);
else if (readFileSync(page, "utf8") !== html) {
  console.log("assets/pages/support.html is not what tools/makeHelp.ts makes of the ribbon, the catalogues and the functions.");
  process.exitCode = 1;
}
