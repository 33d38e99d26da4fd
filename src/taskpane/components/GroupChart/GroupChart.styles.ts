import { makeStyles, tokens } from "@fluentui/react-components";

export const useGroupChartStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  /** Long names of units break rather than push the bars out of the pane. */
  picture: { minWidth: 0, overflow: "hidden", "& svg": { maxWidth: "100%" } },
  /** A chart for each line, without the room that a chart of several keeps below its bars. */
  bar: { "& .fui-hbc__items": { marginBottom: "6px" }, "& .fui-hbc__legendContainer": { display: "none" } },
  lines: { display: "flex", flexDirection: "column" },
  /** The chart takes the height of what it stands in. */
  columns: { position: "relative", height: "200px" },
  whole: { height: "100%" },
  /** One stop for each column, over the field between the axes. */
  over: { position: "absolute", top: "8px", bottom: "0px", left: "30px", right: "8px", display: "flex" },
  stops: { margin: 0, padding: 0, listStyleType: "none" },
  stop: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  scroll: { overflowX: "auto" },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: "2px", fontSize: tokens.fontSizeBase200 },
  entry: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  dot: { width: "10px", height: "10px", borderRadius: "2px", forcedColorAdjust: "none" },
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer", color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusSmall },
  table: { width: "100%", borderCollapse: "collapse" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "2px 4px", overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { minWidth: "72px" },
  above: { whiteSpace: "normal", minWidth: "40px", verticalAlign: "bottom" },
  number: { whiteSpace: "nowrap", textAlign: "end", fontWeight: tokens.fontWeightRegular, padding: "2px 4px", fontVariantNumeric: "tabular-nums", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});
