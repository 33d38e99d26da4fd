import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

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

const describeSchema = existsSync(schemas) ? describe : describe.skip;
if (!existsSync(schemas)) console.log("Manifest schema: skipped, ../shared/manifest-xsd is not there");

describeSchema("manifest against the schema", () => {
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
  });

  test("strings keep to their lengths in both languages", () => {
    const block = (name: string): string => manifest.split(`<bt:${name}>`)[1]?.split(`</bt:${name}>`)[0] ?? "";
    const words = (text: string): string[] => [...text.matchAll(/(?:DefaultValue|Value)="([^"]*)"/gu)].map((match) => match[1] ?? "");
    expect(words(block("ShortStrings")).length).toBeGreaterThan(10);
    for (const value of words(block("ShortStrings"))) expect(value.length).toBeLessThanOrEqual(125);
    for (const value of words(block("LongStrings"))) expect(value.length).toBeLessThanOrEqual(250);
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
    for (const id of ["Tab.Label", "Ledger.Label", "Check.Label", "Statistics.Label", "Pane.Label"]) {
      expect(manifest).toMatch(new RegExp(`id="${id}" DefaultValue="\\p{Script=Han}+"`, "u"));
    }
  });

  test("icons are there in every size, as large as they say", () => {
    const groups = [...manifest.matchAll(/<Icon>([\s\S]*?)<\/Icon>/gu)].map((match) => match[1] ?? "");
    expect(groups).toHaveLength(5);
    for (const group of groups) {
      const sizes = [...group.matchAll(/size="(\d+)"/gu)].map((match) => Number(match[1]));
      expect(sizes).toEqual(expect.arrayContaining([16, 20, 32, 80]));
    }
    for (const [, size, resid] of manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/gu)) {
      const address = new RegExp(`<bt:Image id="${(resid ?? "").replaceAll(".", "\\.")}" DefaultValue="([^"]+)"`, "u").exec(manifest)?.[1] ?? "";
      expect([address, ...pixelsOf(iconPath(address))]).toEqual([address, Number(size), Number(size)]);
    }
    expect(pixelsOf(iconPath(/<IconUrl DefaultValue="([^"]+)"/u.exec(manifest)?.[1] ?? ""))).toEqual([32, 32]);
    expect(pixelsOf(iconPath(/<HighResolutionIconUrl DefaultValue="([^"]+)"/u.exec(manifest)?.[1] ?? ""))).toEqual([64, 64]);
  });

  test("every address is https and of one origin, which the build can replace", () => {
    const addresses = attributes(/(?:DefaultValue|Value)="(https?:[^"]+)"/gu);
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) expect(new URL(address).origin).toBe("https://localhost:3000");
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

  test("the commands that it names are those that the page offers", () => {
    const named = attributes(/<FunctionName>([^<]+)<\/FunctionName>/gu).sort();
    const source = readFileSync(join(root, "src/commands/main.ts"), "utf8");
    const offered = [...source.matchAll(/^associate\("(\w+)"/gmu)].map((match) => match[1]).sort();
    expect(named).toEqual(offered);
    expect(named).toHaveLength(3);
  });
});
