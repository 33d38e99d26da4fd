import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { validateXML } from "xmllint-wasm";
import { cellMenu, commandIds, commandNeeds, ribbonGroups, shortcutKeys } from "#commands/ribbon";
import { describeWith } from "#test/needs";

const root = join(__dirname, "../../..");
const schemas = join(root, "../shared/manifest-xsd");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

function attributes(pattern: RegExp): string[] {
  return [...manifest.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Width and height from the header of a PNG. */
function pixelsOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function iconPath(address: string): string {
  return join(root, new URL(address).pathname);
}

describeWith("the manifest's schema (../shared/manifest-xsd)", existsSync(schemas))("manifest against the schema", () => {
  const main = "OfficeAppManifestV1_1.xsd";
  const load = (fileName: string): { fileName: string; contents: string } => ({ fileName, contents: readFileSync(join(schemas, fileName), "utf8") });
  const validate = (contents: string): Promise<{ valid: boolean; errors: readonly { rawMessage: string }[] }> => validateXML({
    xml: [{ fileName: "manifest.xml", contents }],
    schema: [load(main)],
    preload: readdirSync(schemas).filter((name) => name.endsWith(".xsd") && name !== main).map(load),
  });

  test("is valid", async () => {
    const { valid, errors } = await validate(manifest);
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
    expect(valid).toBe(true);
  });

  test("an element out of order is noticed", async () => {
    const wrong = manifest.replace(/<Permissions>.*<\/Permissions>/u, "").replace("<DefaultSettings>", "<Permissions>ReadWriteDocument</Permissions><DefaultSettings>");
    expect((await validate(wrong)).valid).toBe(false);
  });
});

describe("manifest, beyond the schema", () => {
  test("every resid has its resource and every resource is used", () => {
    const used = new Set(attributes(/\bresid="([^"]+)"/gu));
    const defined = attributes(/<bt:(?:Image|Url|String) id="([^"]+)"/gu);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
    const ids = attributes(/<(?:Control|Item|Group|CustomTab)\b[^>]* id="([^"]+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("strings keep to their lengths in both languages", () => {
    const block = (name: string): string => manifest.split(`<bt:${name}>`)[1]?.split(`</bt:${name}>`)[0] ?? "";
    const words = (text: string): string[] => [...text.matchAll(/(?:DefaultValue|Value)="([^"]*)"/gu)].map((match) => match[1] ?? "");
    expect(words(block("ShortStrings")).length).toBeGreaterThan(10);
    for (const value of words(block("ShortStrings"))) expect(value.length).toBeLessThanOrEqual(125);
    for (const value of words(block("LongStrings"))) expect(value.length).toBeLessThanOrEqual(250);
    for (const address of attributes(/(?:DefaultValue|Value|Url)="(https?:[^"]+)"/gu)) expect(address.length).toBeLessThanOrEqual(2048);
    // What people read on a button: more is cut off.
    for (const id of commandIds) {
      const label = new RegExp(`id="${id}\\.Label" DefaultValue="([^"]+)">\\s*<bt:Override Locale="en-US" Value="([^"]+)"`, "u").exec(manifest);
      expect([id, (label?.[1] ?? "").length <= 8, (label?.[2] ?? "").length <= 20]).toEqual([id, true, true]);
    }
  });

  test("zh-CN is the default and every word and address has its en-US", () => {
    expect(manifest).toContain("<DefaultLocale>zh-CN</DefaultLocale>");
    for (const tag of ["DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "bt:String", "bt:Url"]) {
      const elements = [...manifest.matchAll(new RegExp(`<${tag} [^>]*DefaultValue="[^>]*>([^]*?)</${tag}>`, "gu"))];
      const all = [...manifest.matchAll(new RegExp(`<${tag} [^>]*DefaultValue=`, "gu"))].length;
      expect([tag, elements.length]).toEqual([tag, all]);
      for (const [, inner] of elements) expect(inner).toMatch(/Override Locale="en-US" Value="[^"]+"/u);
    }
    expect(attributes(/Locale="([^"]+)"/gu).every((locale) => locale === "en-US")).toBe(true);
  });

  test("English words hold no Chinese and Chinese labels are Chinese", () => {
    for (const value of attributes(/Locale="en-US" Value="([^"]*)"/gu)) expect(value).not.toMatch(/\p{Script=Han}/u);
    for (const id of ["Tab.Label", ...commandIds.map((command) => `${command}.Label`)]) {
      expect(manifest).toMatch(new RegExp(`id="${id}" DefaultValue="\\p{Script=Han}+"`, "u"));
    }
  });

  test("icons are there in every size, as large as they say", () => {
    const groups = [...manifest.matchAll(/<Icon>([\s\S]*?)<\/Icon>/gu)].map((match) => match[1] ?? "");
    const menus = ribbonGroups.flatMap(({ controls }) => controls.filter((control) => typeof control !== "string"));
    expect(groups).toHaveLength(ribbonGroups.length + menus.length + commandIds.length);
    for (const group of groups) {
      const sizes = [...group.matchAll(/size="(\d+)"/gu)].map((match) => Number(match[1]));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
    for (const [, size, resid] of manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/gu)) {
      const address = new RegExp(`<bt:Image id="${(resid ?? "").replaceAll(".", "\\.")}" DefaultValue="([^"]+)"`, "u").exec(manifest)?.[1] ?? "";
      expect([address, ...pixelsOf(iconPath(address))]).toEqual([address, Number(size), Number(size)]);
    }
    expect(pixelsOf(iconPath(/<IconUrl DefaultValue="([^"]+)"/u.exec(manifest)?.[1] ?? ""))).toEqual([32, 32]);
    expect(pixelsOf(iconPath(/<HighResolutionIconUrl DefaultValue="([^"]+)"/u.exec(manifest)?.[1] ?? ""))).toEqual([64, 64]);
  });

  test("every address is https and of one origin, which the build can replace", () => {
    const addresses = attributes(/(?:DefaultValue|Value|Url)="(https?:[^"]+)"/gu);
    expect(addresses.length).toBeGreaterThan(120);
    for (const address of addresses) expect(new URL(address).origin).toBe("https://localhost:3000");
    const elsewhere = manifest.replaceAll(/\bxmlns(?::\w+)?="[^"]*"/gu, "").match(/https?:\/\/[^"<\s]+/gu) ?? [];
    expect(elsewhere.filter((address) => !address.startsWith("https://localhost:3000"))).toEqual([]);
  });

  test("requirements stand in the base manifest, at our floor, and nowhere else", () => {
    const [base = "", overrides = ""] = manifest.split("<VersionOverrides");
    expect(base).toMatch(/<Set Name="ExcelApi" MinVersion="1\.14"\/>/u);
    expect(base).toMatch(/<Set Name="SharedRuntime" MinVersion="1\.1"\/>/u);
    expect(overrides).not.toContain("<Requirements>");
    expect(base).toContain("<Permissions>ReadWriteDocument</Permissions>");
  });

  test("pane, functions and commands share one runtime", () => {
    expect(attributes(/<Runtime resid="([^"]+)" lifetime="long"/gu)).toEqual(["Taskpane.Url"]);
    expect(manifest).toMatch(/<FunctionFile resid="Taskpane\.Url"\/>/u);
    expect(manifest).toMatch(/<Page>\s*<SourceLocation resid="Taskpane\.Url"\/>/u);
    expect(manifest).not.toContain("TaskpaneId");
    expect(manifest).toMatch(/id="Functions\.Namespace" DefaultValue="POLICY"/u);
  });

  test("the tab has the work's order; every step is a command; the cell's menu has two", () => {
    const [tab = "", cell = ""] = manifest.split('<ExtensionPoint xsi:type="ContextMenu">');
    const groups = [...tab.matchAll(/<Group id="PolicyLedger\.Group\.(\w+)">/gu)].map((match) => match[1]);
    expect(groups).toEqual(["policy", "ledger", "check", "statistics", "supervision", "pane"]);
    expect([...cell.split("</ExtensionPoint>")[0]?.matchAll(/<FunctionName>(\w+)</gu) ?? []].map((match) => match[1])).toEqual([...cellMenu]);
    expect(cell).not.toContain("<Enabled>");
    expect(cell).toContain('<OfficeMenu id="ContextMenuCell">');
  });

  test("the commands that it names are those that the page offers", () => {
    const named = attributes(/<FunctionName>([^<]+)<\/FunctionName>/gu).sort();
    // The pane is opened by the host itself; the page offers it for the shortcut.
    expect([...named, "openPane"].sort()).toEqual([...commandIds].sort());
    expect(manifest.match(/xsi:type="ShowTaskpane"/gu)).toHaveLength(1);
  });

  test("what needs something first is grey at the start, and nothing else is", () => {
    const grey = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>\s*<\/Action>\s*<Enabled>false<\/Enabled>/gu)].map((match) => match[1] ?? "");
    expect(grey.sort()).toEqual(Object.keys(commandNeeds).sort());
    expect(manifest.match(/<Enabled>/gu)).toHaveLength(grey.length);
  });

  test("it is what the tool makes of the ribbon and the catalogues", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools/makeManifest.ts"), "--check"], { cwd: root, encoding: "utf8" });
    expect([status, stdout]).toEqual([0, ""]);
  });
});

/** Microsoft's extended-manifest schema, as far as it says what shortcuts are made of; combinations by its page on keyboard shortcuts. */
const resource = v.strictObject({ value: v.pipe(v.string(), v.minLength(1)), comment: v.string() });
const resourcesSchema = v.strictObject({ default: v.record(v.string(), resource) });
const shortcutsSchema = v.strictObject({
  $schema: v.string(),
  actions: v.array(v.strictObject({ id: v.picklist(commandIds), type: v.literal("ExecuteFunction"), name: v.pipe(v.string(), v.regex(/^\$\{resource\.\w+\}$/u)) })),
  shortcuts: v.array(v.strictObject({ action: v.picklist(commandIds), key: v.strictObject({ default: v.pipe(v.string(), v.regex(/^(?:Ctrl|Alt)\+(?:(?:Shift|Alt)\+)*[A-Z0-9]$/u)) }) })),
  resources: resourcesSchema,
});

describe("keyboard shortcuts", () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, "assets/pages", name), "utf8"));
  const { actions, shortcuts, resources } = v.parse(shortcutsSchema, read("shortcuts.json"));

  test("the manifest points to them and to their names in both languages", () => {
    expect(manifest).toMatch(/<\/VersionOverrides>\s*(?:<!--[\s\S]*?-->\s*)?<ExtendedOverrides Url="https:\/\/localhost:3000\/shortcuts\.json" ResourcesUrl="https:\/\/localhost:3000\/shortcuts\.\$\{token\.locale\}\.json">/u);
    const locales = attributes(/<Token Name="locale" DefaultValue="([^"]+)"/gu);
    expect(locales).toEqual(["zh-CN"]);
    for (const locale of [...locales, "en-US"]) {
      const names = v.parse(v.strictObject({ resources: resourcesSchema }), read(`shortcuts.${locale}.json`));
      expect(Object.keys(names.resources.default)).toEqual(Object.keys(resources.default));
    }
  });

  test("every action has its name and one combination of its own, with Ctrl and Alt both", () => {
    expect(actions.map(({ id }) => id).sort()).toEqual(Object.keys(shortcutKeys).sort());
    for (const { id, name } of actions) expect(name).toBe(`\${resource.${id}}`);
    for (const { id } of actions) expect(resources.default[id]?.value).toMatch(/\p{Script=Han}/u);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    const keys = shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+/u);
  });
});
