import { createBlockSizer } from "#excel/gridBlocks";

describe("createBlockSizer", () => {
  test("a table of twelve columns starts with blocks below 4 MB", () => {
    const rows = createBlockSizer(12).rows();
    expect(rows * 12 * 24).toBeLessThanOrEqual(4_000_000);
    expect(rows).toBeGreaterThan(10_000);
  });

  test("wordy rows make the next block smaller, light ones never larger than the heaviest allows", () => {
    const sizer = createBlockSizer(2);
    sizer.weigh(Array.from({ length: 10 }, () => ["字".repeat(1000), 1]));
    const rows = sizer.rows();
    // 3,003 bytes of words and 12 of the number a row.
    expect(rows).toBe(Math.floor(4_000_000 / 3_015));
    sizer.weigh([["", ""]]);
    expect(sizer.rows()).toBe(rows);
  });

  test("a refusal halves down to one row and then gives up", () => {
    const sizer = createBlockSizer(16_384);
    let halvings = 0;
    while (sizer.halve()) halvings += 1;
    expect(sizer.rows()).toBe(1);
    expect(halvings).toBeLessThan(20);
  });
});
