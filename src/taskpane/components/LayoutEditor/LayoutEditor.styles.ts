import { makeStyles, tokens } from "@fluentui/react-components";

export const useLayoutEditorStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "32px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottom: "none" } },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  plain: { padding: `${tokens.spacingVerticalXS} 0` },
  /** Under the words of the checkbox. */
  note: { display: "block", paddingInlineStart: "36px", paddingBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  move: { flexShrink: 0, minWidth: "28px", maxWidth: "28px", padding: 0 },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});
