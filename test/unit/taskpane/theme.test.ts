import { isDark, pickTheme } from "#taskpane/theme/useHostTheme.ts";

const none = (): boolean => false;

describe("theme", () => {
  test.each([["#ffffff", false], ["#262626", true], ["#0a0a0a", true], ["#e6e6e6", false], ["#1F4E79", true]])("%s is dark: %s", (color, dark) => {
    expect(isDark(color)).toBe(dark);
  });
  test("the host's background decides, not the system's wish", () => {
    expect(pickTheme("#ffffff", (query) => query.includes("dark"))).toBe("light");
    expect(pickTheme("#1f1f1f", none)).toBe("dark");
  });
  test("without a word from the host, the system's wish", () => {
    expect(pickTheme(null, none)).toBe("light");
    expect(pickTheme(null, (query) => query === "(prefers-color-scheme: dark)")).toBe("dark");
    expect(pickTheme("transparent", (query) => query === "(prefers-color-scheme: dark)")).toBe("dark");
  });
  test("forced colours come before everything", () => {
    expect(pickTheme("#ffffff", (query) => query === "(forced-colors: active)")).toBe("highContrast");
  });
});
