/** One usual word of each state, the ones that are proposed. */
const usual = ["未启动", "正在推进", "进行中", "已完成", "已办结", "退回补办", "已取消", "已暂停", "长期推进", "序时推进", "逾期未完成"] as const;

/** The usual word that shares most signs with what was written; null where none shares half. */
export function nearestStatus(word: string): string | null {
  let best: { name: string; share: number } | null = null;
  for (const name of usual) {
    const common = [...new Set(name)].filter((sign) => word.includes(sign)).length;
    const share = (2 * common) / (new Set(name).size + new Set(word).size);
    if (share >= 0.5 && (best === null || share > best.share)) best = { name, share };
  }
  return best?.name ?? null;
}
