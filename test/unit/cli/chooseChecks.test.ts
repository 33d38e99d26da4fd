import { chooseChecks, keepSevere } from "#cli/chooseChecks";
import { checks } from "#core/checks/index";
import type { Finding } from "#core/findings/finding";
import { defaultSettings } from "#core/settings/model";

const none = { only: [], off: [], tag: [], minSeverity: "info" } as const;

function runningWith(choice: Partial<Parameters<typeof chooseChecks>[1]>, checksOff: string[] = []): string[] {
  const chosen = chooseChecks({ ...defaultSettings, checksOff }, { ...none, ...choice });
  if (!chosen.ok) throw new Error(chosen.failure.id);
  const off = new Set(chosen.value.checksOff);
  return checks.map(({ id }) => id).filter((id) => !off.has(id));
}

test("without a choice the whole catalogue runs, but what the settings switch off", () => {
  expect(runningWith({})).toHaveLength(checks.length);
  expect(runningWith({}, ["overdue"])).not.toContain("overdue");
});

test("only these, without those, of these tags", () => {
  expect(runningWith({ only: ["overdue", "lead-differs"] })).toEqual(["lead-differs", "overdue"]);
  expect(runningWith({ only: ["overdue", "lead-differs"], off: ["overdue"] })).toEqual(["lead-differs"]);
  expect(runningWith({ tag: ["form"] })).toEqual(checks.filter(({ tags }) => (tags).includes("form")).map(({ id }) => id));
});

test("an unknown name is refused with the known ones", () => {
  expect(chooseChecks(defaultSettings, { ...none, only: ["overdu"] })).toMatchObject({ ok: false, failure: { id: "cli.usage.choice", values: { value: "overdu" } } });
  expect(chooseChecks(defaultSettings, { ...none, tag: ["colour"] }).ok).toBe(false);
});

test("findings below the least severity are left out", () => {
  const findings = (["info", "error", "warning"] as const).map((severity) => ({ severity }) as Finding);
  const kept = (minSeverity: "info" | "warning" | "error"): string[] => keepSevere(findings, { ...none, minSeverity }).map(({ severity }) => severity);
  expect([kept("info"), kept("warning"), kept("error")]).toEqual([["info", "error", "warning"], ["error", "warning"], ["error"]]);
});
