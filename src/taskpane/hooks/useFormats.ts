import type { IsoDate } from "#core/calendar/isoDate";
import { useSession } from "#taskpane/session/SessionContext.tsx";
import { useMemo } from "react";

export interface Formats {
  /** 2019年6月30日, Jun 30, 2019. */
  day: (day: IsoDate) => string;
  number: (value: number) => string;
}

/** Days and numbers as people of the pane's language write them. */
export function useFormats(): Formats {
  const { messages: { locale } } = useSession();
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: locale === "zh-CN" ? "long" : "medium", timeZone: "UTC" });
    const numbers = new Intl.NumberFormat(locale);
    return { day: (day) => days.format(new Date(`${day}T00:00:00Z`)), number: (value) => numbers.format(value) };
  }, [locale]);
}
