// Compares the reader with lists of expressions and their readings: ../shared/data/deadlines.tsv and the repository's own.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ExpectedDeadline, formatFields, governingDeadline, isAsExpected, readDeadlineList } from "#test/deadlineList";

function show(expected: ExpectedDeadline): void {
  console.log(`${expected.raw} (${expected.reference ?? "-"})`);
  console.log(`  expected ${formatFields(expected.fields, expected)}`);
  console.log(`  got      ${formatFields(governingDeadline(expected) ?? {}, expected)}`);
}

for (const place of ["../../shared/data/deadlines.tsv", "../test/cases/deadlines/expressions.tsv"]) {
  const path = fileURLToPath(new URL(place, import.meta.url));
  if (!existsSync(path)) {
    console.log(`not here: ${place}`);
    continue;
  }
  const list = readDeadlineList(path);
  const wrong = list.filter((expected) => !isAsExpected(expected));
  wrong.forEach(show);
  const right = list.length - wrong.length;
  console.log(`${right} of ${list.length} right (${((right / list.length) * 100).toFixed(1)} %): ${place.replaceAll("../", "")}`);
  if (wrong.length > 0) process.exitCode = 1;
}
