import { needs } from "#test/needs";

const ci = process.env["CI"];
let said: jest.SpyInstance;
beforeEach(() => {
  said = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
});
afterEach(() => {
  said.mockRestore();
  if (ci === undefined) delete process.env["CI"];
  else process.env["CI"] = ci;
});

test("what is here is used without a word, on every machine", () => {
  process.env["CI"] = "true";
  expect(needs("a browser", true)).toBe(true);
  expect(said).not.toHaveBeenCalled();
});

test("what is not here is named and left out", () => {
  delete process.env["CI"];
  expect(needs("a browser", false)).toBe(false);
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/^SKIPPED: .*a browser/u));
});

test("in continuous integration nothing is left out", () => {
  process.env["CI"] = "true";
  expect(() => needs("a browser", false)).toThrow(/a browser/u);
});
