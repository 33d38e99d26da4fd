import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

const root = import.meta.dirname;
const at = (...parts) => resolve(root, ...parts);

/** Where the add-in is served from; the manifest of the build points there. */
const addinUrl = (process.env.ADDIN_URL ?? "https://localhost:3000").replace(/\/$/, "");
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
      // Tables of a package are data, and Node's modules take JSON only with an attribute: they go into the bundle.
      if (contextInfo.issuer === "" || !/^[\w@]/.test(request) || request.endsWith(".json")) return callback();
      return callback(null, `${request.startsWith("@univerjs/") ? "node-commonjs" : "module-import"} ${request}`);
    },
    // Node's own readers find their tables in files.
    resolve: { ...common(mode).resolve, alias: { [at("src/files/document/preparePdfInPage.ts")]: false } },
    module: { rules: [swc(false)], parser: { javascript: { importMeta: false, url: false, createRequire: false } } },
    optimization: { minimize: false },
  };
}

/** An AppDomain is an origin; every other address may lie in a folder of the server. */
const withAddinUrl = (content) => content.toString()
  .replaceAll("<AppDomain>https://localhost:3000</AppDomain>", `<AppDomain>${new URL(addinUrl).origin}</AppDomain>`)
  .replaceAll("https://localhost:3000", addinUrl);

/** Parts of the house that belong to the embedded host: none may reach a page that Excel loads. */
const notInAddin = /[\\/](?:src[\\/]host|src[\\/]workbench|node_modules[\\/](?:@univerjs|@microsoft[\\/]office-js))[\\/]/;
/** Packages that few need and nobody at the start: file formats, charts, search by sound. They are fetched when they are used. */
const notAtStart = /[\\/]node_modules[\\/](?:hucre|pdfjs-dist|mammoth|word-extractor|@xmldom|readable-stream|pinyin-pro|@fluentui[\\/]react-charts|d3-[a-z]+|chinese-days)[\\/]|[\\/]assets[\\/]policies[\\/]/;

/** The modules of a chunk, those inside concatenated ones too. */
function* modulesOf(compilation, chunk) {
  for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) yield* [module, ...(module.modules ?? [])];
}

/** Fails the build when a module of another part of the house got into the add-in, or one that can wait into its start. */
class BoundaryPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BoundaryPlugin", (compilation) => {
      const refuse = (resource, why) => compilation.errors.push(new webpack.WebpackError(`${resource} ${why}`));
      compilation.hooks.finishModules.tap("BoundaryPlugin", (modules) => {
        for (const { resource } of modules) if (resource && notInAddin.test(resource)) refuse(resource, "must not be part of the add-in");
      });
      // Before minimising, when every module has its chunk.
      compilation.hooks.afterOptimizeChunkModules.tap("BoundaryPlugin", () => {
        for (const name of Object.keys(compiler.options.entry)) {
          const initial = new Set(compilation.entrypoints.get(name).chunks.flatMap((chunk) => [...modulesOf(compilation, chunk)]));
          for (const { resource } of initial) if (resource && notAtStart.test(resource)) refuse(resource, `must be fetched when it is needed, not with "${name}"`);
        }
      });
    });
  }
}

const generatedMetadata = "functions.generated.json";

/**
 * The generator makes one language; the other differs in its descriptions and its help only. Both get the production
 * address, and let error values of a range through to the function, which it cannot say.
 */
class FunctionLanguagesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionLanguagesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FunctionLanguagesPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_DERIVED }, (assets) => {
        const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(withAddinUrl(assets[generatedMetadata].source())) };
        const emit = (name) => compilation.emitAsset(name, new webpack.sources.RawSource(JSON.stringify(metadata, null, 2)));
        compilation.deleteAsset(generatedMetadata);
        emit("functions.json");
        const words = JSON.parse(readFileSync(at("src/functions/functions.en-US.json"), "utf8"));
        for (const entry of metadata.functions) {
          entry.description = words[entry.id].description;
          entry.helpUrl = entry.helpUrl.replace("#", "#en-US-");
          for (const parameter of entry.parameters) parameter.description = words[entry.id].parameters[parameter.name];
        }
        emit("functions.en-US.json");
      });
    });
  }
}

/**
 * What the reader of .doc files needs of Node, for pages: its bytes and streams from packages, nothing of its files and
 * archives, which it uses for other formats. All of it lies in the chunk that reads .doc.
 */
const nodeInPage = {
  fallback: { buffer: at("node_modules/buffer/index.js"), stream: at("node_modules/readable-stream/lib/ours/browser.js"), fs: false, path: false },
  alias: { yauzl: false },
};

/** Tables with which pdf.js reads Chinese encodings: a chunk each, so that nothing is fetched. */
const encodingTables = { test: /\.bcmap$/, type: "asset/bytes" };

const page = (mode) => {
  const { resolve: modules, ...rest } = common(mode);
  return { ...rest, resolve: { ...modules, ...nodeInPage } };
};

const pageOptimization = (mode) => ({
  minimize: mode === "production",
  minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
});

/**
 * `dist/addin`: static files to host. One page for pane, commands and functions (shared runtime), names by content,
 * except those that the manifest names.
 */
function addin(mode) {
  const functions = at("src/functions/functions.ts");
  return {
    ...page(mode),
    name: "addin",
    target: ["web", "es2022"],
    entry: { functions, taskpane: at("src/taskpane/main.ts"), commands: { import: at("src/commands/main.ts"), dependOn: "taskpane" } },
    output: {
      path: at("dist/addin"),
      filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:10].js"),
      chunkFilename: "[name].[contenthash:10].js",
      clean: true,
    },
    module: { rules: [swc(true), encodingTables] },
    optimization: { ...pageOptimization(mode), runtimeChunk: "single" },
    plugins: [
      new BoundaryPlugin(),
      new CustomFunctionsMetadataPlugin({ output: generatedMetadata, input: functions }),
      new FunctionLanguagesPlugin(),
      new HtmlPlugin({ template: at("src/taskpane/taskpane.html"), filename: "taskpane.html", templateParameters: { officeJsUrl }, scriptLoading: "defer" }),
      new CopyPlugin({
        patterns: [
          { from: at("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          { from: at("assets/pages/*"), to: "[name][ext]" },
          { from: at("manifest.xml"), to: "manifest.xml", transform: withAddinUrl },
        ],
      }),
    ],
    devServer: { port: 3000, hot: false, liveReload: true, headers: { "Access-Control-Allow-Origin": "*" }, static: false },
  };
}

/**
 * `dist/workbench`: the page for trying and testing, files that any folder can serve or that open by double-click:
 * plain scripts, nothing fetched.
 */
function workbench(mode) {
  return {
    ...page(mode),
    name: "workbench",
    target: ["web", "es2022"],
    entry: { workbench: at("src/workbench/main.tsx") },
    output: { path: at("dist/workbench"), filename: "[name].[contenthash:10].js", chunkFilename: "[name].[contenthash:10].js", clean: true },
    module: {
      rules: [
        swc(true),
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.xlsx$/, type: "asset/inline" },
        encodingTables,
      ],
    },
    optimization: pageOptimization(mode),
    plugins: [
      new HtmlPlugin({ template: at("src/workbench/workbench.html"), filename: "index.html", scriptLoading: "defer" }),
      new CopyPlugin({
        patterns: [
          { from: at("node_modules/@microsoft/office-js/dist/excel-web-16.00.js"), to: "office-js/excel-web-16.00.js", info: { minimized: true } },
          { from: at("node_modules/@microsoft/office-js/LICENSE*"), to: "office-js/[name][ext]", noErrorOnMissing: true },
          { from: at("assets/icons/app-32.png"), to: "assets/app-32.png" },
        ],
      }),
    ],
    devServer: { port: Number(process.env.PORT ?? 3001), hot: false, liveReload: true, static: false, open: false },
  };
}

const targets = { cli, addin, workbench };

/** Excel loads a pane over https only. Where no certificate can be trusted (Linux), one that a browser warns of has to do. */
async function secure() {
  try {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    return { type: "https", options: await getHttpsServerOptions() };
  } catch (error) {
    console.warn(`The development certificate is not trusted on this computer: ${error.message.split("\n")[0]}`);
    return { type: "https" };
  }
}

/** `webpack --env target=<name>`; the names are the keys above. Without one, all are built. */
export default async function configure(env = {}, argv = {}) {
  const mode = argv.mode ?? (env.WEBPACK_SERVE ? "development" : "production");
  if (env.target === undefined) return Object.values(targets).map((build) => build(mode));
  const build = targets[env.target];
  if (build === undefined) throw new Error(`--env target must be one of ${Object.keys(targets).join(", ")}`);
  const config = build(mode);
  if (env.target === "addin" && env.WEBPACK_SERVE) config.devServer.server = await secure();
  return config;
}
