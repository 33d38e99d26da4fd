import { makeStyles, tokens } from "@fluentui/react-components";
import { classColors } from "./classColors.ts";

// Forced colours would make all parts one.
const part = (backgroundColor: string): { backgroundColor: string; forcedColorAdjust: "none" } => ({ backgroundColor, forcedColorAdjust: "none" });

export const useClassBarStyles = makeStyles({
  root: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  bar: { display: "flex", height: "14px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", columnGap: "1px", border: `1px solid ${tokens.colorTransparentStroke}` },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: "2px", fontSize: tokens.fontSizeBase200 },
  entry: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  dot: { width: "10px", height: "10px", borderRadius: "2px" },
  done: part(classColors.done),
  onTrack: part(classColors.onTrack),
  behind: part(classColors.behind),
  overdue: part(classColors.overdue),
  notStarted: part(classColors.notStarted),
  ongoing: part(classColors.ongoing),
  other: part(classColors.other),
});
