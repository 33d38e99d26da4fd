import { enUS as english } from "#messages/en-US/index";
import { pseudoCatalogue } from "./pseudoWords.ts";

/** Stands in for the English catalogue in the build that is looked through for clipped words. */
export const enUS = pseudoCatalogue(english);
