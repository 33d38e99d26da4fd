import { makeStyles, tokens } from "@fluentui/react-components";

export const useFixPreviewStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  label: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: `2px ${tokens.spacingHorizontalXS}`, overflowWrap: "anywhere" },
  first: { width: "25%" },
  cell: { padding: `2px ${tokens.spacingHorizontalXS}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top", overflowWrap: "anywhere" },
  before: { textDecorationLine: "line-through", textDecorationColor: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
