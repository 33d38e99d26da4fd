import type { Value } from "#core/findings/text";
import { localeFor, type Locale } from "#messages/catalogue";
import { createMessages, type MessageId, type Messages } from "#messages/messages";

/** One cell of a result; Excel shows an error value where a `CustomFunctions.Error` stands. */
export type ResultCell = string | number | CustomFunctions.Error;

/** Cells of a result: one value, or a table that spills to the right and downwards. */
export type Answer = ResultCell | ResultCell[][];

const spoken = new Map<Locale, Messages>();

/** The words of Excel's own language; a column of formulas asks for them once per cell. */
export function messages(): Messages {
  const locale = localeFor(Office.context.displayLanguage);
  const known = spoken.get(locale) ?? createMessages(locale);
  spoken.set(locale, known);
  return known;
}

/** An error value with the reason in words; of all codes only these two may carry words of ours. */
export function refuse(code: "invalidValue" | "notAvailable", id: MessageId, values: Readonly<Record<string, Value>> = {}): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], messages().render({ id, values }));
}

export function isError(value: unknown): value is CustomFunctions.Error {
  return value instanceof CustomFunctions.Error;
}
