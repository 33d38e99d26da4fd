import { makeStyles, tokens } from "@fluentui/react-components";

export const useHeaderRowsStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  form: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  number: { width: "92px", "> .fui-Input": { minWidth: 0 } },
});
