import { makeStyles, tokens } from "@fluentui/react-components";

export const useCitedMeasureStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  summary: { cursor: "pointer", color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusSmall },
  facts: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  words: { margin: `${tokens.spacingVerticalXS} 0 0`, maxHeight: "180px", overflowY: "auto", whiteSpace: "pre-wrap" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
