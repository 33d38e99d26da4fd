/**
 * Whether a test that needs something from outside the repository (a browser, LibreOffice, the texts in ../shared) can run
 * here. Where it cannot, it says so; continuous integration has all of it, so that there a lack is a failure.
 */
export function needs(what: string, isHere: boolean): boolean {
  if (isHere) return true;
  if (process.env["CI"] === "true") throw new Error(`Continuous integration must have ${what}: tests that need it may not be skipped`);
  process.stderr.write(`SKIPPED: tests that need ${what}, which is not here\n`);
  return false;
}

export function describeWith(what: string, isHere: boolean): jest.Describe {
  return needs(what, isHere) ? describe : describe.skip;
}

export function testWith(what: string, isHere: boolean): jest.It {
  return needs(what, isHere) ? test : test.skip;
}
