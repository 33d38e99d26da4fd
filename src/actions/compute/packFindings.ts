import type { CellChange, Finding, Fix, Place } from "#core/findings/finding";

/** Places of one sheet: rows and columns in turn, 0 where there is none. */
interface PackedPlaces {
  sheet: string | null;
  cells: Int32Array;
}

/** Changes of one sheet: row, column, and where in `values` stand what was there, what is to be, and the number format (-1: none). */
interface PackedChanges {
  sheet: string;
  cells: Int32Array;
  values: readonly CellChange["before"][];
}

/** A finding without its long lists, and the lists. Of the fixes the first comes first, then the alternatives. */
export interface PackedFinding {
  finding: Finding;
  also: PackedPlaces | null;
  changes: readonly (PackedChanges | null)[];
}

/** Lists shorter than this go over as they are. */
const short = 32;

/** One fault may have a hundred thousand cells: as objects they take the page tenths of a second to receive, as numbers nothing. */
export function packFinding(finding: Finding): PackedFinding {
  const also = packPlaces(finding.also);
  const fixes = fixesOf(finding);
  const changes = fixes.map((fix) => packChanges(fix.changes));
  if (also === null && changes.every((packed) => packed === null)) return { finding, also, changes };
  const bare = fixes.map((fix, index) => (changes[index] === null ? fix : { ...fix, changes: [] }));
  return { finding: withLists(finding, also === null ? finding.also : [], bare), also, changes };
}

export function unpackFinding({ finding, also, changes }: PackedFinding): Finding {
  if (also === null && changes.every((packed) => packed === null)) return finding;
  const fixes = fixesOf(finding).map((fix, index) => {
    const packed = changes[index] ?? null;
    return packed === null ? fix : { ...fix, changes: unpackChanges(packed) };
  });
  return withLists(finding, also === null ? finding.also : unpackPlaces(also), fixes);
}

/** How much there is to receive: places and changes. */
export function weightOf(finding: Finding): number {
  return 1 + finding.also.length + fixesOf(finding).reduce((sum, { changes }) => sum + changes.length, 0);
}

function fixesOf({ fix, alternatives = [] }: Finding): readonly Fix[] {
  return fix === null ? alternatives : [fix, ...alternatives];
}

function withLists(finding: Finding, also: readonly Place[], fixes: readonly Fix[]): Finding {
  const [first = null, ...others] = finding.fix === null ? [null, ...fixes] : fixes;
  return { ...finding, also, fix: first, ...(finding.alternatives === undefined ? {} : { alternatives: others.filter((fix) => fix !== null) }) };
}

function packPlaces(places: readonly Place[]): PackedPlaces | null {
  const sheet = places[0]?.sheet ?? null;
  if (places.length < short || places.some((place) => place.sheet !== sheet)) return null;
  const cells = new Int32Array(places.length * 2);
  places.forEach(({ row, column }, index) => {
    cells[index * 2] = row ?? 0;
    cells[index * 2 + 1] = column ?? 0;
  });
  return { sheet, cells };
}

function unpackPlaces({ sheet, cells }: PackedPlaces): Place[] {
  return Array.from({ length: cells.length / 2 }, (_, index) => ({ sheet, row: cells[index * 2] || null, column: cells[index * 2 + 1] || null }));
}

const perChange = 5;

function packChanges(changes: readonly CellChange[]): PackedChanges | null {
  const sheet = changes[0]?.sheet;
  if (sheet === undefined || changes.length < short || changes.some((change) => change.sheet !== sheet)) return null;
  const places = new Map<CellChange["before"], number>();
  const placeOf = (value: CellChange["before"]): number => {
    const known = places.get(value) ?? places.size;
    places.set(value, known);
    return known;
  };
  const cells = new Int32Array(changes.length * perChange);
  changes.forEach(({ row, column, before, after, numberFormat }, index) => {
    cells.set([row, column, placeOf(before), placeOf(after), numberFormat === undefined ? -1 : placeOf(numberFormat)], index * perChange);
  });
  return { sheet, cells, values: [...places.keys()] };
}

function unpackChanges({ sheet, cells, values }: PackedChanges): CellChange[] {
  return Array.from({ length: cells.length / perChange }, (_, index): CellChange => {
    const [row = 0, column = 0, before = 0, after = 0, format = -1] = cells.subarray(index * perChange, (index + 1) * perChange);
    const change = { sheet, row, column, before: values[before] ?? "", after: values[after] ?? "" };
    return format < 0 ? change : { ...change, numberFormat: String(values[format]) };
  });
}
