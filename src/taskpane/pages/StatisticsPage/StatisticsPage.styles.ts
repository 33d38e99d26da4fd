import { makeStyles } from "@fluentui/react-components";

export const useStatisticsPageStyles = makeStyles({
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))" },
});
