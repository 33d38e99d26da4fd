import { makeStyles, tokens } from "@fluentui/react-components";

export const usePlaceListStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  link: { minWidth: 0, paddingInline: 0, marginInlineEnd: tokens.spacingHorizontalS, color: tokens.colorBrandForegroundLink },
});
