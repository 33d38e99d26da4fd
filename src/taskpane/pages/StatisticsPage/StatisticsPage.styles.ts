import { makeStyles, tokens } from "@fluentui/react-components";

export const useStatisticsPageStyles = makeStyles({
  fieldset: { margin: 0, padding: 0, minWidth: 0, border: "none" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  section: { padding: 0, marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrap: { flexWrap: "wrap" },
  column: { display: "flex", flexDirection: "column" },
  file: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  fileName: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  unread: { color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  choices: { display: "grid", alignItems: "start", gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))" },
});
