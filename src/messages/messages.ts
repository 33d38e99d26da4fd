import type { Text, Value } from "#core/findings/text";
import { createInstance, type i18n } from "i18next";
import type { Locale } from "./catalogue.ts";
import { enUS } from "./en-US/index.ts";
import { zhCN } from "./zh-CN/index.ts";

/** Every id a message may have. */
export type MessageId = keyof typeof zhCN;

/** Turns texts into sentences of one language. */
export interface Messages {
  locale: Locale;
  /** An id that the catalogue lacks is a bug and throws. */
  render(text: Text): string;
  has(id: string): boolean;
  /** The instance behind it, for react-i18next. */
  i18n: i18n;
}

const catalogues: Record<Locale, Readonly<Record<string, string>>> = { "zh-CN": zhCN, "en-US": enUS };
const listSeparator: Record<Locale, string> = { "zh-CN": "、", "en-US": ", " };

/** `catalogue`: other words for the same ids, in the same language. */
export function createMessages(locale: Locale, catalogue: Readonly<Record<string, string>> = catalogues[locale]): Messages {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    // Ids contain dots and colons of their own; values come from sheets and go to cells and React, which escape them.
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [locale]: { translation: catalogue } },
  });
  const plain = new Map<string, string>();
  const renderValue = (value: Value): string | number => {
    if (value === null) return "";
    if (typeof value === "object") return isList(value) ? value.map(renderValue).join(listSeparator[locale]) : render(value);
    return typeof value === "boolean" ? String(value) : value;
  };
  const render = ({ id, values }: Text): string => {
    // Names and titles from the document are most of what is rendered; they need no template.
    if (id === "verbatim") return String(renderValue(values?.["words"] ?? ""));
    return values === undefined ? renderPlain(id) : renderSlots(id, values);
  };
  // The words of classes and lights stand in every row of a table.
  const renderPlain = (id: string): string => {
    const known = plain.get(id);
    if (known !== undefined) return known;
    const rendered = renderSlots(id, {});
    plain.set(id, rendered);
    return rendered;
  };
  const renderSlots = (id: string, values: NonNullable<Text["values"]>): string => {
    if (!(id in catalogue) && !(`${id}_other` in catalogue)) throw new Error(`No message "${id}" in ${locale}`);
    const slots = Object.entries(values).map(([name, value]) => [name, renderValue(value)] as const);
    return instance.t(id, Object.fromEntries(slots));
  };
  return { locale, render, has: (id) => id in catalogue, i18n: instance };
}

function isList(value: Text | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
