import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatFields, governingDeadline, readDeadlineList } from "#test/deadlineList";
import { describeWith } from "#test/needs";

const root = join(__dirname, "../../..");
const own = join(root, "test/cases/deadlines/expressions.tsv");
const shared = join(root, "../shared/data/deadlines.tsv");

describe("the list of expressions in every style", () => {
  it.each(readDeadlineList(own).map((expected) => [expected.raw, expected.reference, expected] as const))("reads %s on %s", (_raw, _reference, expected) => {
    expect(formatFields(governingDeadline(expected) ?? {}, expected)).toBe(formatFields(expected.fields, expected));
  });
});

describeWith("the list of seen expressions (../shared/data/deadlines.tsv)", existsSync(shared))("the list of expressions seen in documents", () => {
  const list = existsSync(shared) ? readDeadlineList(shared) : [];

  it("is read whole", () => {
    const shown = list.map((expected) => `${expected.raw}: ${formatFields(governingDeadline(expected) ?? {}, expected)}`);
    expect(shown).toEqual(list.map((expected) => `${expected.raw}: ${formatFields(expected.fields, expected)}`));
  });
});
