import type { Arguments } from "#host/protocol/arguments";
import { readText } from "#host/protocol/arguments";
import { invalidArgument, itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject, property } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import type { HostSession } from "#host/session";
import type { SheetTarget } from "./factories.ts";

/**
 * docs, Office.Settings.set: 2 MB for all that an add-in keeps (office-js issue 621); more failed with InvalidArgument
 * (issue 3957). Guess: counted as UTF-8.
 */
const settingsLimit = 2 * 1024 * 1024;
/** d.ts, WorksheetCustomPropertyCollection.add: a longer key fails with InvalidArgument. */
const longestKey = 255;

/** A map of keys, behind the members that settings and custom properties share. */
interface Entry {
  map: Map<string, unknown>;
  key: string;
}

const settingObject = defineClass<Entry>("Setting", {
  members: {
    Key: property("ExcelApi 1.4", ({ key }) => key),
    _Id: property("ExcelApi 1.4", ({ key }) => key),
    Value: property("ExcelApi 1.4", ({ map, key }) => map.get(key), ({ map, key }, value) => void map.set(key, value)),
    Delete: method("ExcelApi 1.4", ({ map, key }) => void map.delete(key)),
  },
  identity: ({ key }) => ({ _Id: key }),
});

const settingBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

function addSetting({ data }: HostSession, args: Arguments): HostObject {
  const key = args.text(0);
  const others = [...data.settings].reduce((sum, [name, value]) => (name === key ? sum : sum + settingBytes(value)), 0);
  if (others + settingBytes(args.at(1)) > settingsLimit) throw invalidArgument("settings");
  data.settings.set(key, args.at(1));
  return settingObject({ map: data.settings, key });
}

export const settingsObject = defineClass<HostSession>("SettingCollection", {
  members: {
    Add: method("ExcelApi 1.4", addSetting),
    GetCount: method("ExcelApi 1.4", ({ data }) => data.settings.size),
    GetItem: method("ExcelApi 1.4", ({ data }, args) => {
      if (!data.settings.has(args.text(0))) throw itemNotFound();
      return settingObject({ map: data.settings, key: args.text(0) });
    }),
    GetItemOrNullObject: method("ExcelApi 1.4", ({ data }, args) => (data.settings.has(args.text(0)) ? settingObject({ map: data.settings, key: args.text(0) }) : nullObject)),
  },
  items: ({ data }) => [...data.settings.keys()].map((key) => settingObject({ map: data.settings, key })),
});

interface PropertyEntry {
  map: Map<string, string>;
  key: string;
}

const customPropertyObject = defineClass<PropertyEntry>("WorksheetCustomProperty", {
  members: {
    Key: property("ExcelApi 1.12", ({ key }) => key),
    Value: property("ExcelApi 1.12", ({ map, key }) => map.get(key), ({ map, key }, value) => void map.set(key, readText(value))),
    Delete: method("ExcelApi 1.12", ({ map, key }) => void map.delete(key)),
  },
  identity: ({ key }) => ({ _Id: key }),
});

/** Keys are compared without case. */
function knownKey({ sheet }: SheetTarget, args: Arguments): string | undefined {
  const wanted = args.text(0).toLowerCase();
  return [...sheet.customProperties.keys()].find((key) => key.toLowerCase() === wanted);
}

function addCustomProperty(target: SheetTarget, args: Arguments): HostObject {
  const key = knownKey(target, args) ?? args.text(0);
  if (key.length > longestKey) throw invalidArgument("key");
  target.sheet.customProperties.set(key, args.text(1));
  return customPropertyObject({ map: target.sheet.customProperties, key });
}

export const customPropertiesObject = defineClass<SheetTarget>("WorksheetCustomPropertyCollection", {
  members: {
    Add: method("ExcelApi 1.12", addCustomProperty),
    GetCount: method("ExcelApi 1.12", ({ sheet }) => sheet.customProperties.size),
    GetItem: method("ExcelApi 1.12", (target, args) => {
      const key = knownKey(target, args);
      if (key === undefined) throw itemNotFound();
      return customPropertyObject({ map: target.sheet.customProperties, key });
    }),
    GetItemOrNullObject: method("ExcelApi 1.12", (target, args) => {
      const key = knownKey(target, args);
      return key === undefined ? nullObject : customPropertyObject({ map: target.sheet.customProperties, key });
    }),
  },
  items: ({ sheet }) => [...sheet.customProperties.keys()].map((key) => customPropertyObject({ map: sheet.customProperties, key })),
});
