import { makeStyles, tokens } from "@fluentui/react-components";

export const useColumnTableStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: `2px ${tokens.spacingHorizontalXS}`, whiteSpace: "nowrap" },
  cell: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: `2px ${tokens.spacingHorizontalXS}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top", overflowWrap: "anywhere" },
  choice: { width: "116px", padding: "2px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top" },
  why: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  claim: { display: "block", color: tokens.colorStatusWarningForeground1 },
  select: { minWidth: 0, "> select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});
