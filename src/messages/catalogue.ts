/** The same keys as another catalogue, with other words: what makes a missing translation a type error. */
export type Catalogue<T> = { readonly [K in keyof T]: string };

export const locales = ["zh-CN", "en-US"] as const;
export type Locale = (typeof locales)[number];

/** The catalogue's language for a host's display language: Chinese of any sort reads zh-CN, all others en-US. */
export function localeFor(displayLanguage: string): Locale {
  return displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
