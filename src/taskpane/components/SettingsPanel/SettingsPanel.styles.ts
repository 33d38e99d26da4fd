import { makeStyles } from "@fluentui/react-components";

export const useSettingsPanelStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column" },
});
