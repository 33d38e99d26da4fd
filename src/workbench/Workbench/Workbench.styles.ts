import { makeStyles, tokens } from "@fluentui/react-components";

export const useWorkbenchStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground3 },
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  space: { flexGrow: 1 },
  notice: { flexShrink: 1 },
  desk: { flexGrow: 1, minHeight: 0, display: "flex" },
  grid: { flexGrow: 1, minWidth: 0, position: "relative" },
  pane: { flexShrink: 0, width: "350px", borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, position: "relative" },
  fill: { position: "absolute", inset: 0 },
});
