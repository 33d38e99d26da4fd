import * as v from "valibot";

/** A value that the workbook keeps for the add-in, queued for reading. Settings are JSON texts, so that every host keeps them alike. */
export interface StoredValue<T> {
  value: T | null;
  /** Something stands there that is not what the program writes. */
  isDamaged: boolean;
}

export function parseStored(words: unknown): unknown {
  if (typeof words !== "string") return undefined;
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

/** Queues the reading of a setting; call what comes back after the round trip. Damaged content is told, never thrown. */
export function queueSetting<T>(context: Excel.RequestContext, key: string, schema: v.GenericSchema<unknown, T>): () => StoredValue<T> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  return () => {
    if (setting.isNullObject) return { value: null, isDamaged: false };
    const parsed = v.safeParse(schema, parseStored(setting.value));
    return parsed.success ? { value: parsed.output, isDamaged: false } : { value: null, isDamaged: true };
  };
}

/** Queues the writing of a setting. */
export function putSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  context.workbook.settings.add(key, JSON.stringify(value));
}

/** Queues the removal of a setting that may be there; one that is not there is no error. */
export function removeSetting(context: Excel.RequestContext, key: string): void {
  // A null object cannot be deleted, and whether there is one is not known yet: what is left is overwritten by nothing.
  context.workbook.settings.add(key, "");
  context.workbook.settings.getItem(key).delete();
}

export const utf8Bytes = (words: string): number => new TextEncoder().encode(words).length;
