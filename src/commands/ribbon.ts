/** Every command by its function's name, which the manifest, the shortcuts and the page share. */
export const commandIds = [
  "choosePolicy", "readModel", "writeModel", "openLedger", "makeLedger", "runCheck", "writeFindings", "showMarks", "clearMarks",
  "undoWrite", "redoWrite", "writeStatistics", "refreshStatistics", "showSupervision", "checkRow", "showBasis", "openPane",
] as const;
export type CommandId = (typeof commandIds)[number];

export interface RibbonMenu {
  menu: "model" | "findings";
  icon: IconName;
  items: readonly CommandId[];
}

export interface RibbonGroup {
  id: "policy" | "ledger" | "check" | "statistics" | "supervision" | "pane";
  controls: readonly (CommandId | RibbonMenu)[];
}

/** Symbols of assets/icons/icons.svg. */
export type IconName = "app" | "policy" | "model" | "ledger" | "make" | "check" | "findings" | "clear" | "undo" | "redo" | "statistics" | "refresh" | "supervision" | "row" | "basis" | "pane";

/** The tab, in the order of the work. */
export const ribbonGroups: readonly RibbonGroup[] = [
  { id: "policy", controls: ["choosePolicy", { menu: "model", icon: "model", items: ["readModel", "writeModel"] }] },
  { id: "ledger", controls: ["openLedger", "makeLedger"] },
  { id: "check", controls: ["runCheck", { menu: "findings", icon: "findings", items: ["writeFindings", "showMarks", "clearMarks"] }, "undoWrite", "redoWrite"] },
  { id: "statistics", controls: ["writeStatistics", "refreshStatistics"] },
  { id: "supervision", controls: ["showSupervision"] },
  { id: "pane", controls: ["openPane"] },
];

/** On the menu of a cell. */
export const cellMenu: readonly CommandId[] = ["checkRow", "showBasis"];

export const commandIcons: Readonly<Record<CommandId, IconName>> = {
  choosePolicy: "policy", readModel: "model", writeModel: "model", openLedger: "ledger", makeLedger: "make", runCheck: "check",
  writeFindings: "findings", showMarks: "findings", clearMarks: "clear", undoWrite: "undo", redoWrite: "redo",
  writeStatistics: "statistics", refreshStatistics: "refresh", showSupervision: "supervision", checkRow: "row", showBasis: "basis", openPane: "pane",
};

/** What a button cannot work without: it is grey until then. The others find for themselves what they need. */
export const commandNeeds: Readonly<Partial<Record<CommandId, "policy" | "report" | "redo">>> = {
  writeModel: "policy", makeLedger: "policy", writeFindings: "report", showMarks: "report", redoWrite: "redo",
};

/** With Ctrl, Shift and Alt together no combination of Excel's own or of a browser is taken away. */
export const shortcutKeys: Readonly<Partial<Record<CommandId, string>>> = {
  openPane: "Ctrl+Shift+Alt+P", openLedger: "Ctrl+Shift+Alt+L", runCheck: "Ctrl+Shift+Alt+C", writeStatistics: "Ctrl+Shift+Alt+S",
  undoWrite: "Ctrl+Shift+Alt+Z", checkRow: "Ctrl+Shift+Alt+R", showBasis: "Ctrl+Shift+Alt+B",
};

export const tabId = "PolicyLedger.Tab";
export const groupId = (group: RibbonGroup["id"]): string => `PolicyLedger.Group.${group}`;
export const controlId = (control: CommandId | RibbonMenu["menu"]): string => `PolicyLedger.${control}`;
