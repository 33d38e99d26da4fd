import { createLatest } from "#taskpane/hooks/useLatest.ts";

describe("the newest call counts", () => {
  test("calls do not queue up: while one is under way only the last of the others is kept", async () => {
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const call = createLatest((given: number) => {
      started.push(given);
      return new Promise<void>((resolve) => { ends.push(resolve); });
    });
    for (const given of [1, 2, 3, 4, 5]) call(given);
    expect(started).toEqual([1]);
    ends[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(started).toEqual([1, 5]);
    ends[1]?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    call(6);
    expect(started).toEqual([1, 5, 6]);
  });
});
