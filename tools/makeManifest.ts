// Writes manifest.xml and assets/pages/shortcuts*.json from the ribbon (src/commands/ribbon.ts) and the catalogues.
// `--check` writes nothing and fails when a file is not what this makes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMessages, type MessageId, type Messages } from "#messages/messages";
import { cellMenu, commandIcons, commandIds, commandNeeds, controlId, groupId, ribbonGroups, shortcutKeys, tabId, type CommandId, type IconName, type RibbonMenu } from "#commands/ribbon";

const root = join(import.meta.dirname, "..");
const origin = "https://localhost:3000";
const chinese = createMessages("zh-CN");
const english = createMessages("en-US");
/** All that the ribbon takes; 16, 32 and 80 are compulsory. */
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (words: string): string => words.replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);
const say = (messages: Messages, id: MessageId): string => escape(messages.render({ id }));
const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gmu, "  ".repeat(depth));
const lines = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join("\n");

/** An element with a value per language. */
const spoken = (tag: string, id: MessageId): string => `<${tag} DefaultValue="${say(chinese, id)}">\n  <Override Locale="en-US" Value="${say(english, id)}"/>\n</${tag}>`;
const located = (tag: string, path: string, englishPath = path): string => `<${tag} DefaultValue="${origin}/${path}">\n  <Override Locale="en-US" Value="${origin}/${englishPath}"/>\n</${tag}>`;

const used = new Set<IconName>();
function icon(name: IconName): string {
  used.add(name);
  return lines("<Icon>", iconSizes.map((size) => `  <bt:Image size="${size}" resid="Icon.${name}.${size}"/>`), "</Icon>");
}

const supertip = (resource: string): string => lines(`<Label resid="${resource}.Label"/>`, "<Supertip>", `  <Title resid="${resource}.Label"/>`, `  <Description resid="${resource}.Tip"/>`, "</Supertip>");

function action(id: CommandId): string {
  // The host's own way needs no page to be there yet.
  if (id === "openPane") return lines('<Action xsi:type="ShowTaskpane">', '  <SourceLocation resid="Taskpane.Url"/>', '  <Title resid="Tab.Label"/>', "</Action>");
  return lines('<Action xsi:type="ExecuteFunction">', `  <FunctionName>${id}</FunctionName>`, "</Action>");
}

interface ControlKind {
  open: string;
  close: string;
  /** On the menu of a cell nothing can be grey. */
  mayBeGrey: boolean;
}

function command(id: CommandId, { open, close, mayBeGrey }: ControlKind): string {
  const enabled = mayBeGrey && commandNeeds[id] !== undefined ? ["  <Enabled>false</Enabled>"] : [];
  return lines(`<${open} id="${controlId(id)}">`, indent(lines(supertip(id), icon(commandIcons[id]), action(id)), 1), enabled, `</${close}>`);
}

const button: ControlKind = { open: 'Control xsi:type="Button"', close: "Control", mayBeGrey: true };
const item: ControlKind = { open: "Item", close: "Item", mayBeGrey: true };

function menu({ menu: name, icon: picture, items }: RibbonMenu): string {
  const listed = lines("<Items>", items.map((id) => indent(command(id, item), 1)), "</Items>");
  return lines(`<Control xsi:type="Menu" id="${controlId(name)}">`, indent(lines(supertip(`Menu.${name}`), icon(picture), listed), 1), "</Control>");
}

function groups(): string {
  return lines(ribbonGroups.map(({ id, controls }) => {
    const [first] = controls;
    const picture = typeof first === "string" ? commandIcons[first] : first?.icon ?? "app";
    const inner = controls.map((control) => (typeof control === "string" ? command(control, button) : menu(control)));
    return lines(`<Group id="${groupId(id)}">`, indent(lines(`<Label resid="Group.${id}.Label"/>`, icon(picture), inner), 1), "</Group>");
  }));
}

const menuNames = ribbonGroups.flatMap(({ controls }) => controls.flatMap((control) => (typeof control === "string" ? [] : control.menu)));

const string = (resource: string, id: MessageId): string => `<bt:String id="${resource}" DefaultValue="${say(chinese, id)}">\n  <bt:Override Locale="en-US" Value="${say(english, id)}"/>\n</bt:String>`;
const url = (resource: string, path: string, englishPath = path): string => `<bt:Url id="${resource}" DefaultValue="${origin}/${path}">\n  <bt:Override Locale="en-US" Value="${origin}/${englishPath}"/>\n</bt:Url>`;

function shortStrings(): string[] {
  return [
    string("Tab.Label", "manifest.name"), string("GetStarted.Title", "manifest.started.title"),
    '<bt:String id="Functions.Namespace" DefaultValue="POLICY">\n  <bt:Override Locale="en-US" Value="POLICY"/>\n</bt:String>',
    ...ribbonGroups.map(({ id }) => string(`Group.${id}.Label`, `command.group.${id}`)),
    ...menuNames.map((name) => string(`Menu.${name}.Label`, `command.menu.${name}.label`)),
    ...commandIds.map((id) => string(`${id}.Label`, `command.${id}.label`)),
  ];
}

function longStrings(): string[] {
  return [
    string("GetStarted.Description", "manifest.started.description"),
    ...menuNames.map((name) => string(`Menu.${name}.Tip`, `command.menu.${name}.tip`)),
    ...commandIds.map((id) => string(`${id}.Tip`, `command.${id}.tip`)),
  ];
}

function images(): string[] {
  return [...used].flatMap((name) => iconSizes.map((size) => `<bt:Image id="Icon.${name}.${size}" DefaultValue="${origin}/assets/icons/${name}-${size}.png"/>`));
}

const cellCommand: ControlKind = { ...button, mayBeGrey: false };

/** The parts of the template, in an order in which every icon is named before the images are listed. */
function buildManifest(): string {
  const parts: Readonly<Record<string, string>> = {
    GROUPS: groups(),
    CELL_MENU: lines(cellMenu.map((id) => command(id, cellCommand))),
    NAME: spoken("DisplayName", "manifest.name"), DESCRIPTION: spoken("Description", "manifest.description"),
    ICON: located("IconUrl", "assets/icons/app-32.png"), LARGE_ICON: located("HighResolutionIconUrl", "assets/icons/app-64.png"),
    SUPPORT: located("SupportUrl", "support.html", "support.html#en-US"), SOURCE: located("SourceLocation", "taskpane.html"),
    IMAGES: lines(images()),
    URLS: lines(url("Taskpane.Url", "taskpane.html"), url("Functions.Script.Url", "functions.js"), url("Functions.Metadata.Url", "functions.json", "functions.en-US.json"), url("Support.Url", "support.html", "support.html#en-US")),
    SHORT_STRINGS: lines(shortStrings()), LONG_STRINGS: lines(longStrings()), TAB: tabId,
  };
  const template = readFileSync(join(root, "tools/manifest.template.xml"), "utf8");
  return template.replace(/^( *)%(\w+)%$/gmu, (_, blanks: string, name: string) => indent(parts[name] ?? `MISSING ${name}`, blanks.length / 2)).replace("%TAB%", parts["TAB"] ?? "");
}

/** What Office reads of shortcuts; their names stand in a file per language. */
function buildShortcuts(): string {
  const keys = commandIds.flatMap((id) => { const key = shortcutKeys[id]; return key === undefined ? [] : [{ id, key }]; });
  return `${JSON.stringify({
    $schema: "https://developer.microsoft.com/json-schemas/office-js/extended-manifest.schema.json",
    actions: keys.map(({ id }) => ({ id, type: "ExecuteFunction", name: `\${resource.${id}}` })),
    shortcuts: keys.map(({ id, key }) => ({ action: id, key: { default: key } })),
    resources: { default: resources(chinese) },
  }, null, 2)}\n`;
}

function resources(messages: Messages): Record<string, { value: string; comment: string }> {
  const named = commandIds.filter((id) => shortcutKeys[id] !== undefined);
  return Object.fromEntries(named.map((id) => [id, { value: messages.render({ id: `command.${id}.label` }), comment: messages.render({ id: `command.${id}.tip` }) }]));
}

const words = (messages: Messages): string => `${JSON.stringify({ resources: { default: resources(messages) } }, null, 2)}\n`;
const files: readonly [string, string][] = [
  ["manifest.xml", buildManifest()],
  ["assets/pages/shortcuts.json", buildShortcuts()],
  ["assets/pages/shortcuts.zh-CN.json", words(chinese)],
  ["assets/pages/shortcuts.en-US.json", words(english)],
];

for (const [path, content] of files) {
  const file = join(root, path);
  if (!process.argv.includes("--check")) writeFileSync(file, content);
  else if (readFileSync(file, "utf8") !== content) {
    console.log(`${path} is not what tools/makeManifest.ts makes of the ribbon and the catalogues.`);
    process.exitCode = 1;
  }
}
