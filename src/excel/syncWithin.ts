/** Excel on the web may never answer a sync (office-js issue 6678); what waits longer than this is given up. */
export const syncLimit = { milliseconds: 120_000 };

/** Looks like an error of the client library, so that it is told and retried like one. */
class TimeoutError extends Error {
  readonly code = "Timeout";

  constructor() {
    super(`No answer from Excel within ${syncLimit.milliseconds / 1000} s`);
    this.name = "RichApi.Error";
  }
}

/** `context.sync()` with an end: a batch whose sync was given up stops there, and writes nothing later. */
export async function syncWithin(context: Excel.RequestContext): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError()), syncLimit.milliseconds);
  });
  try {
    await Promise.race([context.sync(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
