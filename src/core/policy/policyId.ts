import type { IsoDate } from "#core/calendar/isoDate";
import { textHash } from "#core/text/textHash";

/** A short stable name for a document that nobody has named: its year, where known, and a fingerprint of its title. */
export function policyId(title: string, issuedOn: IsoDate | null): string {
  const year = issuedOn?.slice(0, 4) ?? /20\d{2}/u.exec(title)?.[0];
  return ["policy", ...(year === undefined ? [] : [year]), textHash(title).slice(-6)].join("-");
}
