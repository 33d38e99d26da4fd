import { makeStyles, tokens } from "@fluentui/react-components";

export const useNoticeBarStyles = makeStyles({
  // A live region has to be there before anything is said in it; empty, it takes no room from the gap around it.
  root: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
});
