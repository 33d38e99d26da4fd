import { makeStyles, tokens } from "@fluentui/react-components";

export const useColumnTableStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: `2px ${tokens.spacingHorizontalXS}`, whiteSpace: "nowrap" },
  cell: { padding: `2px ${tokens.spacingHorizontalXS}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top" },
  unused: { color: tokens.colorNeutralForeground3 },
});
