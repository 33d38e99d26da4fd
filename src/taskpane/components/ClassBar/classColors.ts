import type { RowClass } from "#core/standing/model";

/**
 * One colour for a class wherever it is drawn, three times as bright or dark as a white, a dark or a black page: themes
 * have no such colours where the system forces its own. They carry nothing that words or figures beside them do not say.
 */
export const classColors: Readonly<Record<RowClass, string>> = {
  done: "#13A10E",
  onTrack: "#038387",
  behind: "#B88400",
  overdue: "#D9464B",
  notStarted: "#8A8886",
  ongoing: "#2B88D8",
  other: "#8F6CC0",
};
