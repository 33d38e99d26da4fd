/** What the table says instead of the model's owners and days: the faults that real tables have. */
export interface SampleFault {
  /** Measure key and 0-based index of the task in it. */
  measure: string;
  index: number;
  /** Columns to overwrite, by the column's name in `makeSampleLedger`. */
  set: Partial<Record<"lead" | "responsible" | "due" | "extendedTo" | "approval" | "status" | "completedOn" | "measureKey" | "measureTitle" | "progress", string | number | null>>;
}

export const sampleFaults: readonly SampleFault[] = [
  // Other written forms of units that the plan names.
  { measure: "4", index: 0, set: { responsible: "市发改委、市水务局" } },
  { measure: "8", index: 0, set: { responsible: "市发改委、市财政局" } },
  { measure: "13", index: 2, set: { lead: "市人力资源和社会保障局" } },
  // Former names in a table written after the reform of 2018–2019, beside new ones.
  { measure: "14", index: 3, set: { responsible: "市卫生计生委" } },
  { measure: "10", index: 0, set: { responsible: "市市场监管局、市财政局" } },
  { measure: "21", index: 0, set: { responsible: "市市场监管局、市司法局" } },
  // Nobody leads measure 17; measure 9 has a lead that the plan does not name.
  ...[0, 1, 2, 3, 4].map((index) => ({ measure: "17", index, set: { lead: null } })),
  { measure: "9", index: 1, set: { lead: "市商务局" } },
  // A unit that no registry knows.
  { measure: "19", index: 3, set: { responsible: "市双创孵化联络处" } },
  // Days: later than the plan's (silent, approved, unapproved), impossible, written as text, absent.
  { measure: "4", index: 1, set: { due: "2019-09-30" } },
  { measure: "4", index: 4, set: { due: "2019-06-30", extendedTo: "2019-12-31", approval: "分管副市长，2019年6月20日" } },
  { measure: "4", index: 5, set: { due: "2019-06-30", extendedTo: "2019-11-30" } },
  { measure: "5", index: 3, set: { due: "2020-06-30" } },
  { measure: "12", index: 2, set: { due: "2019年2月30日" } },
  { measure: "20", index: 3, set: { due: "2019.12.31" } },
  { measure: "22", index: 4, set: { due: null } },
  // Words and days of completion.
  { measure: "6", index: 2, set: { status: "差不多了" } },
  { measure: "3", index: 0, set: { completedOn: null } },
  // A row that belongs to no measure of the plan.
  { measure: "24", index: 5, set: { measureKey: "36", measureTitle: "推进智慧停车" } },
];
