/** Words of the sheets of figures: groups, crossed tables, targets, rules. */
export const statisticsSheets = {
  "statistics.none.unitLeader": "（未列单位分管领导）",
  "statistics.none.person": "（未列责任人）",
  "statistics.none.contact": "（未列联络员）",
  "statistics.none.class": "（未分类）",
  "statistics.none.unitGroup": "（未明确牵头单位）",
} as const;
