import { makeStyles, tokens } from "@fluentui/react-components";

export const useIgnoredListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "start", padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground2 },
});
