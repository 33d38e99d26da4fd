// The table of docs/architecture.md as rules: one rule per line of it. Every rule says why it exists.
const within = (folder) => `^src/${folder}/`;

/** Folders of core in reading order; a folder may import itself and what stands left of it. */
const coreTiers = [
  ["text", "calendar"],
  ["findings"],
  ["settings", "deadlines", "units"],
  ["targets"],
  ["policy", "ledger"],
  ["matching"],
  ["standing"],
  ["checks", "statistics"],
  ["sheets"],
];
const tierRules = coreTiers.flatMap((tier, index) =>
  tier.map((folder) => ({
    name: `core-${folder}-looks-left`,
    comment: "Core's folders know only what stands left of them in docs/architecture.md; a look to the right makes a circle sooner or later.",
    severity: "error",
    from: { path: `^src/core/${folder}/` },
    to: { path: `^src/core/(${coreTiers.slice(index).flat().filter((other) => other !== folder).join("|")})/` },
  })),
);

const mayImport = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: "error",
  from: { path: within(from) },
  to: { path: "^src/", pathNot: [within(from), ...allowed.map(within)].join("|") },
});

module.exports = {
  forbidden: [
    ...tierRules.filter((rule) => !rule.to.path.includes("()")),
    mayImport("core", [], "Core is pure: it knows no other part of the house."),
    {
      name: "core-third-party",
      comment: "Nothing from outside decides a verdict in core; valibot describes shapes only (docs/decisions/adr-005.md).",
      severity: "error",
      from: { path: "^src/core/" },
      to: { path: "node_modules", pathNot: "node_modules/valibot/" },
    },
    { name: "core-no-node", comment: "Core runs anywhere.", severity: "error", from: { path: "^src/core/" }, to: { dependencyTypes: ["core"] } },
    mayImport("excel", ["core"], "The seam knows plans and grids, nothing of the product."),
    mayImport("files", ["core"], "A file format turns bytes into text or tables and knows nothing else."),
    mayImport("messages", ["core"], "Sentences are made from texts; they decide nothing."),
    mayImport("actions", ["core", "excel", "files", "messages"], "Use cases join core with the workbook; they know no user interface."),
    mayImport("taskpane", ["core", "messages", "actions"], "The pane calls actions; it never talks to Excel itself."),
    mayImport("commands", ["core", "messages", "actions", "taskpane"], "A ribbon button is one action."),
    mayImport("functions", ["core", "messages", "files"], "A custom function is a wrapper over core; files brings the holiday table."),
    mayImport("host", ["files", "core"], "The embedded host knows no product code; from core only types of tables reach it."),
    mayImport("cli", ["core", "files", "messages", "actions", "host"], "The command line is thin."),
    mayImport("workbench", ["core", "files", "messages", "actions", "host", "taskpane"], "The workbench shows the pane on the embedded host."),
    {
      name: "only-excel-runs-excel",
      comment: "office-js is loaded by the embedded host and by nothing else; Excel.run is called in src/excel only (lint checks the global).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(host|workbench)/" },
      to: { path: "node_modules/@microsoft/office-js" },
    },
    {
      name: "one-file-per-format",
      comment: "A third-party format library is known to src/files alone, so that it can be replaced.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/files/" },
      to: { path: "node_modules/(hucre|mammoth|pdfjs-dist|word-extractor|chinese-days)/" },
    },
    { name: "no-circular", comment: "A circle means that two files are one.", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "production-not-from-test", comment: "Nothing that ships knows a test or a tool.", severity: "error", from: { path: "^src/" }, to: { path: "^(test|tools)/" } },
    { name: "no-dev-dependency", comment: "What ships must not need a development package.", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "@types" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
