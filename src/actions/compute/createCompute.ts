import type { Finding } from "#core/findings/finding";
import type { SheetGrid } from "#core/ledger/model";
import type { Compute, LedgerInfo } from "./model.ts";
import { unpackFinding } from "./packFindings.ts";
import type { Workshop } from "./workshop.ts";

/** A workshop as it is reached: every method may answer later. */
export type RemoteWorkshop = {
  [Method in keyof Workshop]: (...given: Parameters<Workshop[Method]>) => ReturnType<Workshop[Method]> | Promise<ReturnType<Workshop[Method]>>;
};

/** Cells of a slice of a grid: copying them to another thread takes some milliseconds. */
const sliceCells = 8_000;
const sliceFindings = 400;

async function sendGrid(workshop: RemoteWorkshop, { values, numberFormats, ...outline }: SheetGrid): Promise<number> {
  const handle = await workshop.begin({ ...outline, values: [], numberFormats: numberFormats === null ? null : [] });
  const rows = Math.max(1, Math.floor(sliceCells / Math.max(1, values[0]?.length ?? 1)));
  for (let first = 0; first < values.length; first += rows) {
    await workshop.addRows(handle, values.slice(first, first + rows), numberFormats?.slice(first, first + rows) ?? null);
  }
  return handle;
}

async function fetchFindings(workshop: RemoteWorkshop, run: number, count: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  while (findings.length < count) {
    for (const packed of await workshop.findings(run, findings.length, sliceFindings)) findings.push(unpackFinding(packed));
  }
  return findings;
}

/** Works through a workshop, wherever it is. A ledger that nobody holds any more is forgotten there. */
export function createCompute(workshop: RemoteWorkshop): Compute {
  const released = new FinalizationRegistry<number>((handle) => { void workshop.forget(handle); });
  const hold = (info: LedgerInfo): LedgerInfo => {
    released.register(info, info.handle);
    return info;
  };
  return {
    readPolicy: async (text, request) => workshop.readPolicy(text, request),
    open: async (grid, request) => {
      const read = await workshop.read(await sendGrid(workshop, grid), request);
      return read.ok ? { ok: true, value: hold(read.value) } : read;
    },
    matchOf: async ({ handle }, row) => workshop.matchOf(handle, row),
    landmarksOf: async ({ handle }, rows) => workshop.landmarksOf(handle, rows),
    check: async ({ handle }, context) => {
      const { run, count, ...report } = await workshop.check(handle, context);
      return { ...report, findings: await fetchFindings(workshop, run, count) };
    },
    recheck: async ({ handle }, edited, context) => {
      const checked = await workshop.recheck(handle, edited, context);
      if (checked === null) return null;
      const { run, count, ...report } = checked;
      return { ...report, findings: await fetchFindings(workshop, run, count) };
    },
    summarise: async ({ handle }, context) => workshop.summarise(handle, context),
    planStatistics: async ({ handle }, request, context) => workshop.planStatistics(handle, request, context),
  };
}
