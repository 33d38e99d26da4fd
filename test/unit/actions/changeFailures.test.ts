import { failureTexts, type ChangeFailure } from "#actions/failure";
import { excelFailure } from "#excel/excelFailure";
import { locales } from "#messages/catalogue";
import { createMessages } from "#messages/messages";

const failures: ChangeFailure[] = [
  { kind: "tooLargeToKeep", cells: 8 }, { kind: "nothingToUndo" }, { kind: "nothingToRedo" }, { kind: "damagedRestorePoint" }, { kind: "filtered", sheet: "任务分工" },
  { kind: "columnTaken", sheet: "任务分工", column: "E" }, { kind: "cellChanged", sheet: "任务分工", cell: "E7" }, { kind: "measureUnknown", measure: "二" },
];

test.each(locales)("every reason why nothing was changed has its sentence in %s, with its slots filled", (locale) => {
  const messages = createMessages(locale);
  for (const failure of failures) {
    const [sentence = "", ...more] = failureTexts({ of: "change", failure }).map((one) => messages.render(one));
    expect(more).toEqual([]);
    expect(sentence).not.toMatch(/\{\{|^$/u);
    const { kind: _, ...slots } = failure;
    for (const value of Object.values(slots)) expect(sentence).toContain(String(value));
  }
});

test.each(locales)("what may have been written is said in %s", (locale) => {
  const messages = createMessages(locale);
  const said = (["nothing", "generatedSheets", "userCells", "marks"] as const).map((written) => failureTexts({ of: "excel", failure: { ...excelFailure("busy"), written } }).map((one) => messages.render(one))[1]);
  expect(new Set(said).size).toBe(4);
});

test.each(locales)("why a fix was refused is said in %s", (locale) => {
  const messages = createMessages(locale);
  for (const why of ["noFix", "otherSheet", "merged", "tooLong", "filtered"]) expect(messages.render({ id: `change.refused.${why}` })).not.toBe("");
});
