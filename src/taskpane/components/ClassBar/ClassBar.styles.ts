import { makeStyles, tokens } from "@fluentui/react-components";

// Colours carry nothing that the legend does not say; forced colours keep the borders.
const part = (backgroundColor: string): { backgroundColor: string; forcedColorAdjust: "none" } => ({ backgroundColor, forcedColorAdjust: "none" });

export const useClassBarStyles = makeStyles({
  root: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  bar: { display: "flex", height: "14px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", columnGap: "1px", border: `1px solid ${tokens.colorTransparentStroke}` },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: "2px", fontSize: tokens.fontSizeBase200 },
  entry: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  dot: { width: "10px", height: "10px", borderRadius: "2px" },
  done: part(tokens.colorPaletteGreenBackground3),
  onTrack: part(tokens.colorPaletteLightGreenBackground3),
  behind: part(tokens.colorPaletteYellowBackground3),
  overdue: part(tokens.colorPaletteRedBackground3),
  notStarted: part(tokens.colorNeutralForeground4),
  ongoing: part(tokens.colorPaletteBlueBorderActive),
  other: part(tokens.colorPalettePurpleBorderActive),
});
