/** Everything the functions need, as one chunk that is loaded at the first formula. */
export { findDeadlineDay } from "./findDeadlineDay.ts";
export { findUnitName } from "./findUnitName.ts";
export { judgeStatus } from "./judgeStatus.ts";
export { listOwners } from "./listOwners.ts";
export { listTargets } from "./listTargets.ts";
