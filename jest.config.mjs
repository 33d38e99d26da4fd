// One configuration, one project per kind of environment. swc strips the types; `npm run types` checks them.
const transform = {
  "^.+\\.(t|j|mj)sx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }],
};
// Packages published as ES modules only; jest runs CommonJS.
const esmPackages = ["hucre", "valibot", "nanoid", "lodash-es", "i18next", "react-i18next", "chinese-days", "rxjs", "pdfjs-dist", "@wendellhu", "rbush", "quickselect", "kdbush", "cjk-regex", "regexp-util", "unicode-regex", "franc-min", "trigram-utils", "n-gram", "collapse-white-space", "flatqueue", "d3-[a-z-]+", "internmap"];
const common = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join("|")})/)`],
};

export default {
  // Office.js needs a machine's worth of time only once; heavy suites set their own limit. Jest reads this only here.
  testTimeout: 30000,
  projects: [
    { ...common, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/{unit,integration,property,cases}/**/*.test.ts"] },
    { ...common, displayName: "dom", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/{unit,integration}/**/*.test.tsx"] },
  ],
  collectCoverageFrom: ["src/core/**/*.ts", "!src/core/**/*.data.ts"],
  coverageReporters: ["text-summary", "lcov"],
  coverageThreshold: { global: { lines: 95, branches: 88 } },
};
