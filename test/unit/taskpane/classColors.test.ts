import { classColors } from "#taskpane/components/ClassBar/classColors.ts";

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(classColors))("%s stands out from a light, a dark and a black page", (_, color) => {
  for (const page of ["#ffffff", "#292929", "#000000"]) expect(contrast(color, page)).toBeGreaterThanOrEqual(3);
});
