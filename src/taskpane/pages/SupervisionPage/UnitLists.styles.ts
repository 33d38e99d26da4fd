import { makeStyles, tokens } from "@fluentui/react-components";

export const useUnitListsStyles = makeStyles({
  item: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  place: { flexShrink: 0, minWidth: "52px", color: tokens.colorBrandForegroundLink, fontVariantNumeric: "tabular-nums" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  when: { display: "block", color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3 },
  soon: { color: tokens.colorNeutralForeground1 },
});
