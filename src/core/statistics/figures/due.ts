import type { CountFigure } from "./figure.ts";

/**
 * 应完成: dated tasks whose day is `asOf` or earlier. 取消 and 暂停 are not expected, so that
 * 应完成 = its 已完成 + 逾期未完成 + 今日到期, and the reader's calculator agrees.
 */
export const due: CountFigure = ({ standing, asOf }) => standing.class !== "other" && standing.due !== null && standing.due <= asOf;
