import { forgottenCheck } from "./check.ts";
import { forgottenStatistics } from "./statistics.ts";

/** What was computed for another day. */
export const forgottenFigures = { ...forgottenCheck, ...forgottenStatistics } as const;

/** What was read or computed from choices that no longer hold. */
export const forgotten = { opened: null, ...forgottenFigures } as const;
