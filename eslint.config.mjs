import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const functionLength = { max: 60, skipBlankLines: true, skipComments: true };

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/", "**/*.data.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  regexp.configs["flat/recommended"],
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.mjs", "*.cjs", "*.js", "bin/*.js"] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // Leaving fields out by taking them apart is how a record is made smaller.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", functionLength],
      "max-params": ["error", 4],
      complexity: ["error", 15],
      // Policies are read from texts of any length: every expression must be linear.
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": ["error", { ignorePartial: true, report: "certain" }],
      // Chinese text has no case and many look-alike brackets; these two rules only argue about style.
      "regexp/no-obscure-range": "off",
      "regexp/prefer-d": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/host/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/excel calls Excel." }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...["Date.now", "performance", "fetch", "setTimeout", "console"].map((name) => ({ name, message: "Core is pure." }))],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Core is pure." }, { object: "Date", property: "now", message: "The clock is an argument (asOf)." }],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "tools/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "max-lines-per-function": "off",
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked, languageOptions: { globals: { module: "readonly", process: "readonly", console: "readonly", require: "readonly", URL: "readonly" }, parserOptions: { projectService: false } } },
);
