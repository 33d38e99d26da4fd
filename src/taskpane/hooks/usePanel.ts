import { createContext, useContext } from "react";

/** What lies over a place: the directory of units and the settings over any, the layout of the sheets over 统计. */
export type PanelName = "units" | "settings" | "layout";

const PanelContext = createContext<(panel: PanelName) => void>(() => undefined);

export const PanelProvider = PanelContext.Provider;

/** Opens a panel; closing it gives the focus back to where it was. */
export function useOpenPanel(): (panel: PanelName) => void {
  return useContext(PanelContext);
}
