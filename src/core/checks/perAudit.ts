import type { Audit } from "./audit.ts";

/** Something that is made once in a run and shared by the rows: a reader that remembers what it has read. */
export function perAudit<T extends object>(create: (audit: Audit) => T): (audit: Audit) => T {
  const made = new WeakMap<Audit, T>();
  return (audit) => {
    let found = made.get(audit);
    if (found === undefined) made.set(audit, (found = create(audit)));
    return found;
  };
}
