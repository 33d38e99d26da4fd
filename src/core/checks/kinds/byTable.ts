import type { Role } from "#core/ledger/model";
import type { Audit } from "../audit.ts";
import type { Edit, Examination, Judged, Verdict } from "../model.ts";

/** Looks at the table as a whole, and again only after an edit that it would see. */
export function byTable<M extends string>(examine: (audit: Audit) => Iterable<Verdict<M>>, sees: (edit: Edit) => boolean = seesNothing): Examination<M> {
  return {
    sees,
    start: (audit, judge) => {
      let found: readonly Judged[] = [];
      const look = (): void => { found = Array.from(examine(audit), judge); };
      return {
        begin: () => { found = []; },
        lookAtRows: () => undefined,
        lookAtMeasure: () => undefined,
        end: look,
        reexamine: (edit) => {
          const seen = sees(edit) || isNamed(found, edit);
          if (seen) look();
          return seen;
        },
        verdicts: () => found,
      };
    },
  };
}

/** Header, hidden rows and merged cells: an edit of a value changes none of them. */
function seesNothing(): boolean {
  return false;
}

/** Some cell of these roles says something else. */
export function seesCells(...roles: readonly Role[]): (edit: Edit) => boolean {
  return ({ rows }) => rows.some(({ before, after }) => roles.some((role) => before.cells[role]?.value !== after.cells[role]?.value));
}

/** A finding says of its rows whose they are and what stands in them. */
function isNamed(found: readonly Judged[], { rows }: Edit): boolean {
  const edited = new Set<number | null>(rows.map(({ after }) => after.address.row));
  return found.some((judged) => judged !== "cannotTell" && (edited.has(judged.place.row) || judged.also.some(({ row }) => edited.has(row))));
}
