import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

const root = import.meta.dirname;
const at = (...parts) => resolve(root, ...parts);
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));

/** Where the add-in is served from; the manifest of the build points there. */
const addinUrl = (process.env.ADDIN_URL ?? "https://localhost:3000").replace(/\/+$/, "");
/** Office.js: Microsoft's CDN, 21Vianet's in China, or an intranet copy of the package's whole dist folder. */
const officeJsUrl = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const swc = (react) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      ...(react ? { transform: { react: { runtime: "automatic" } } } : {}),
    },
  },
});

const common = (mode) => ({
  mode,
  context: root,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  performance: { hints: false },
});

/** `dist/cli.js`: an ES module for Node. Packages stay in node_modules. Chunks lie beside the entry, so that
 * a path relative to `import.meta.url` means the same in all of them. */
function cli(mode) {
  return {
    ...common(mode),
    name: "cli",
    target: "node20",
    devtool: "source-map",
    entry: { cli: at("src/cli/main.ts") },
    output: { path: at("dist"), filename: "[name].js", chunkFilename: "cli.[name].js", module: true, library: { type: "module" }, chunkFormat: "module", chunkLoading: "import" },
    experiments: { outputModule: true },
    // Univer's ES modules do not load in Node; its CommonJS build does.
    externals: ({ request, contextInfo }, callback) => {
      if (contextInfo.issuer === "" || !/^[\w@]/.test(request)) return callback();
      return callback(null, `${request.startsWith("@univerjs/") ? "node-commonjs" : "module-import"} ${request}`);
    },
    module: { rules: [swc(false)], parser: { javascript: { importMeta: false, url: false } } },
    optimization: { minimize: false },
  };
}

const targets = { cli };

/** `webpack --env target=<name>`; the names are the keys above. */
export default function configure(env, argv) {
  const build = targets[env.target];
  if (build === undefined) throw new Error(`--env target must be one of ${Object.keys(targets).join(", ")}`);
  return build(argv.mode ?? "production");
}
