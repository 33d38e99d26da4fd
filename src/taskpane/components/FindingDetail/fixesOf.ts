import type { Finding, Fix } from "#core/findings/finding";

/** The corrections of a finding, the proposed one first. */
export function fixesOf({ fix, alternatives = [] }: Finding): readonly Fix[] {
  return fix === null ? alternatives : [fix, ...alternatives];
}
