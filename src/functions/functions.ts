// Read by the metadata generator at build time: every exported function with a @customfunction tag becomes a
// function of Excel. The work is loaded on first use, so that the pane does not wait for it.

/**
 * 读出时限表述的截止日期（日期序列值，请设为日期格式）。含多个时限时取最后一个；长期推进等没有截止日期的返回 #N/A。
 * @customfunction DEADLINE DEADLINE
 * @helpurl https://localhost:3000/support.html#DEADLINE
 * @param {string} text 时限表述，如“2019年6月底前”
 * @param {any} [reference] 参照日期，用于没有年份的表述：日期或“2018-12-05”形式的文字
 * @returns {Promise<number>} 截止日期
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the metadata generator has no other word for a cell of any type
export async function deadline(text: string, reference?: any): Promise<number> {
  const { readDeadlineDay } = await import("./readDeadlineDay.ts");
  return answer(readDeadlineDay(text, reference satisfies unknown));
}

/**
 * 把单位的简称、旧称或常见写法换成规范名称。认不出或可能指多个单位时返回 #N/A。
 * @customfunction UNIT UNIT
 * @helpurl https://localhost:3000/support.html#UNIT
 * @param {string} name 单位名称，如“市发改委”
 * @returns {Promise<string>} 规范名称
 */
export async function unit(name: string): Promise<string> {
  const { readUnitName } = await import("./readUnitName.ts");
  return answer(readUnitName(name));
}

/** A value, or a reason that becomes one of Excel's error values; only these two carry a message of ours. */
export type Answer<T> = { value: T } | { error: "invalidValue" | "notAvailable"; words: string };

function answer<T>(given: Answer<T>): T {
  if ("value" in given) return given.value;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel knows this class of errors, which its types do not derive from Error
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode[given.error], given.words);
}
