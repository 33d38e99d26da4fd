import { syncWithin } from "./syncWithin.ts";
/** Excel on the web refuses requests above 5 MB; a quarter is kept for what is not counted here. */
const maxRequestBytes = 3_750_000;

/** Keeps a write in few round trips, none of them too large. */
export interface RequestBudget {
  readonly context: Excel.RequestContext;
  /** Counts bytes that are about to be queued; sends what is queued when they would not fit. */
  spend(bytes: number): Promise<void>;
  /** Counts one call or property: about what its JSON takes. */
  spendCalls(count: number): Promise<void>;
  /** Sends what is queued. */
  flush(): Promise<void>;
}

const bytesPerCall = 180;

/** `beforeEach` queues what has to open every request (calculation suspended until its end). */
export function createRequestBudget(context: Excel.RequestContext, beforeEach: () => void): RequestBudget {
  let queued = 0;
  const flush = async (): Promise<void> => {
    await syncWithin(context);
    queued = 0;
    beforeEach();
  };
  const spend = async (bytes: number): Promise<void> => {
    if (queued > 0 && queued + bytes > maxRequestBytes) await flush();
    queued += bytes;
  };
  beforeEach();
  return { context, spend, spendCalls: (count) => spend(count * bytesPerCall), flush };
}
