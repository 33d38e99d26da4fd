import { makeStyles, tokens } from "@fluentui/react-components";

export const useKeyFiguresStyles = makeStyles({
  list: { margin: 0, display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(84px, 1fr))", gap: tokens.spacingHorizontalS },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  /** Above its name, which is read first. */
  value: { order: -1, margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  late: { color: tokens.colorStatusDangerForeground1 },
  change: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
