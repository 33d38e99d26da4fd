import { makeStyles, tokens } from "@fluentui/react-components";

export const useSeverityFilterStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, whiteSpace: "nowrap" },
});
