import { isIsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { roles } from "#core/ledger/model";
import type { MappingCorrections } from "#core/ledger/readTables";
import { settingsSchema } from "#core/settings/model";
import { readStored, writeStored } from "#excel/storedValue";
import * as v from "valibot";
import type { ActionFailure } from "./failure.ts";

const workKey = "PL_Work";

const mappingSchema = v.object({
  columns: v.exactOptional(v.record(v.string(), v.nullable(v.picklist(roles)))),
  headerRows: v.exactOptional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
});

/** The choices that a workbook remembers; each field by itself, so that a damaged one costs no other. */
const fields = {
  settings: v.optional(v.unknown(), {}),
  policyIds: v.optional(v.array(v.string()), []),
  sheet: v.optional(v.nullable(v.string()), null),
  asOf: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDate))), null),
  mappings: v.optional(v.record(v.string(), mappingSchema), {}),
  statisticsSheets: v.optional(v.array(v.string()), []),
  countedSheets: v.optional(v.array(v.string()), []),
} as const;

export interface SavedWork {
  settings: v.InferOutput<typeof settingsSchema>;
  policyIds: string[];
  sheet: string | null;
  asOf: string | null;
  /** By sheet. */
  mappings: Readonly<Record<string, MappingCorrections>>;
  statisticsSheets: string[];
  /** The ledgers that are counted as one. */
  countedSheets: string[];
}

export interface ReadWork extends SavedWork {
  /** What could not be read and stands at its default; null when all was sound. */
  damaged: Text | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads field by field; what does not fit is named and left at its default. */
function parseEach<E extends v.ObjectEntries>(entries: E, stored: Fields, lost: string[]): v.InferOutput<v.ObjectSchema<E, undefined>> {
  const sound = Object.fromEntries(Object.entries(entries).flatMap(([name, schema]) => {
    if (!(name in stored)) return [];
    const parsed = v.safeParse(schema, stored[name]);
    if (!parsed.success) lost.push(name);
    return parsed.success ? [[name, stored[name]] as const] : [];
  }));
  return v.parse(v.object(entries), sound);
}

function readFields(stored: unknown): ReadWork {
  const lost: string[] = [];
  if (!isRecord(stored)) lost.push("*");
  const { settings, ...work } = parseEach(fields, isRecord(stored) ? stored : {}, lost);
  if (!isRecord(settings)) lost.push("settings");
  const sound = parseEach(settingsSchema.entries, isRecord(settings) ? settings : {}, lost);
  return { ...work, settings: sound, damaged: lost.length === 0 ? null : text("work.damaged", { fields: lost }) };
}

/** What the workbook remembers of earlier work; null when it has never been asked to. One round trip. */
export async function readSavedWork(): Promise<Result<ReadWork | null, ActionFailure>> {
  const stored = await readStored(workKey);
  if (!stored.ok) return fail({ of: "excel", failure: stored.failure });
  return ok(stored.value === null ? null : readFields(stored.value.json));
}

/** Keeps the choices with the workbook; nothing is written when it has them already. */
export async function saveWork({ settings, policyIds, sheet, asOf, mappings, statisticsSheets, countedSheets }: SavedWork): Promise<Result<null, ActionFailure>> {
  const written = await writeStored(workKey, { settings, policyIds, sheet, asOf, mappings, statisticsSheets, countedSheets });
  return written.ok ? written : fail({ of: "excel", failure: written.failure });
}
