import { makeStyles, tokens } from "@fluentui/react-components";

export const useAppStyles = makeStyles({
  root: { position: "relative", height: "100%", minWidth: "300px" },
  work: { display: "flex", flexDirection: "column", height: "100%" },
  places: { display: "flex", alignItems: "stretch", flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { flexGrow: 1, flexShrink: 1, minWidth: 0 },
  tab: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    gridAutoFlow: "row",
    justifyItems: "center",
    columnGap: 0,
    rowGap: 0,
    padding: `${tokens.spacingVerticalXS} 1px ${tokens.spacingVerticalS}`,
    "> .fui-Tab__icon": { gridColumnStart: 1, gridRowStart: 1 },
    "> .fui-Tab__content": { gridColumnStart: 1, gridRowStart: 2, padding: 0, whiteSpace: "normal", overflowWrap: "anywhere", textAlign: "center", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
    "> .fui-Tab__content--reserved-space": { display: "none" },
  },
  tools: { display: "flex", flexDirection: "column", justifyContent: "center", flexShrink: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  tool: { minWidth: "30px", maxWidth: "30px", height: "26px", padding: 0 },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});
