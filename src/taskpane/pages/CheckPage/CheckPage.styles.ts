import { makeStyles, tokens } from "@fluentui/react-components";

export const useCheckPageStyles = makeStyles({
  /** Fills the pane where there is room, so that the list gets what the rest leaves. */
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, flexGrow: 1 },
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  search: { minWidth: 0, maxWidth: "none" },
  tools: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS, alignItems: "end" },
  /** So that it stands in one line with the small buttons in a narrow pane. */
  wrap: { flexWrap: "wrap" },
  run: { minWidth: 0 },
  toolGroup: { display: "flex", flexWrap: "nowrap", marginInlineStart: "auto" },
  tool: { minWidth: "28px", maxWidth: "28px", padding: 0 },
});
