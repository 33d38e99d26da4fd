import type { Settings } from "#core/settings/model";
import type { Group } from "#core/statistics/model";

/**
 * Lines by the office's own order (建制顺序, as they come) or by a figure, the highest first; what has no rate stands
 * behind, what names no group last.
 */
export function orderGroups(groups: readonly Group[], order: Settings["groupOrder"]): readonly Group[] {
  if (order === "official") return groups;
  const valueOf = ({ figures }: Group): number => figures[order] ?? -1;
  const named = groups.filter(({ key }) => key !== "");
  return [...named.sort((one, other) => valueOf(other) - valueOf(one)), ...groups.filter(({ key }) => key === "")];
}
