import type { Value } from "#core/findings/text";
import { localeFor } from "#messages/catalogue";
import { createMessages, type MessageId } from "#messages/messages";
import type { Answer } from "./functions.ts";

/** An error value with the reason in Excel's own language. */
export function sayError(error: "invalidValue" | "notAvailable", id: MessageId, values: Readonly<Record<string, Value>> = {}): Answer<never> {
  const messages = createMessages(localeFor(Office.context.displayLanguage));
  return { error, words: messages.render({ id, values }) };
}
