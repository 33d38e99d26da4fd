import { makeStyles, tokens } from "@fluentui/react-components";

export const useBusyBarStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: "500ms",
    animationDuration: "1ms",
    animationFillMode: "both",
  },
  field: { flexGrow: 1 },
});
