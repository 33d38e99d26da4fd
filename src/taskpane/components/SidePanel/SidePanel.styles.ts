import { makeStyles, tokens } from "@fluentui/react-components";

export const useSidePanelStyles = makeStyles({
  root: { position: "absolute", inset: 0, zIndex: 1, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground2, outlineStyle: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});
