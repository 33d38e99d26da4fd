import type { RowClass } from "#core/standing/model";
import { tokens } from "@fluentui/react-components";

/** One colour for a class wherever it is drawn. Colours carry nothing that words or figures beside them do not say. */
export const classColors: Readonly<Record<RowClass, string>> = {
  done: tokens.colorPaletteGreenBackground3,
  onTrack: tokens.colorPaletteLightGreenBackground3,
  behind: tokens.colorPaletteYellowBackground3,
  overdue: tokens.colorPaletteRedBackground3,
  notStarted: tokens.colorNeutralForeground4,
  ongoing: tokens.colorPaletteBlueBorderActive,
  other: tokens.colorPalettePurpleBorderActive,
};
