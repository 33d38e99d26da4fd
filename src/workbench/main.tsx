import { localeFor } from "#messages/catalogue";
import { Workbench } from "#workbench/Workbench/index.ts";
import { createRoot } from "react-dom/client";

const element = document.getElementById("workbench");
if (element === null) throw new Error("The page has no place for the workbench");
const asked = new URLSearchParams(window.location.search);
const isDark = asked.get("theme") === "dark" || (asked.get("theme") === null && window.matchMedia("(prefers-color-scheme: dark)").matches);
createRoot(element).render(<Workbench initialLocale={localeFor(asked.get("lang") ?? window.navigator.language)} initialDark={isDark} />);
