import { makeStyles, tokens } from "@fluentui/react-components";

export const useMeasureDetailStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    marginInlineStart: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  remark: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  facts: { margin: 0 },
  term: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  fact: { margin: 0 },
  reading: { display: "block", color: tokens.colorNeutralForeground2 },
  toggle: { paddingInline: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`, minWidth: 0, color: tokens.colorBrandForegroundLink },
  text: { maxHeight: "240px", overflowY: "auto" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  words: { margin: 0, whiteSpace: "pre-wrap" },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, textDecorationLine: "underline" },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});
