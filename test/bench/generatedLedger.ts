import type { CellValue, SheetGrid } from "#core/ledger/model";

/** A stream of the same numbers on every machine and in every run (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const header = ["序号", "举措编号", "工作任务", "牵头单位", "责任单位", "完成时限", "办理状态", "完成进度", "完成时间", "进展情况", "存在问题", "备注"];
const units = ["市发展改革委", "市发改委", "市财政局", "市税务局", "市公安局", "市人力资源社会保障局", "市住房城乡建设局", "市市场监管局", "市商务局", "市政务服务办", "市司法局", "市生态环境局"];
const deadlines: readonly CellValue[] = [43_646, 43_738, 43_830, 44_196, "2019年底前", "长期推进", "2020年6月底前", "2019年12月31日"];
const statuses = ["已完成", "进行中", "未启动", "正在办理", "已办结"];
const matters = ["压减办理时间", "推进信息共享", "完善审批制度", "开展专项检查", "建设服务平台", "落实减税政策", "培训业务人员", "公开办事指南"];

/** A ledger of so many rows as an office's table is filled, 12 columns wide; the same for the same size. */
export function generateLedgerGrid(rowCount: number): SheetGrid {
  const random = createRandom(20_191_031);
  const pick = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  const values: CellValue[][] = [["任务分工台账", ...header.slice(1).map(() => "")], header];
  for (let index = 1; index <= rowCount; index++) {
    const status = pick(statuses, "进行中");
    const finished = status.startsWith("已");
    values.push([
      index, ((index - 1) % 27) + 1, `${pick(matters, "")}（第${index}项）`, pick(units, ""), `${pick(units, "")}、${pick(units, "")}`, pick(deadlines, ""), status,
      finished ? 1 : Math.round(random() * 90) / 100, finished ? 43_500 + Math.floor(random() * 300) : "", "按计划推进", "", "",
    ]);
  }
  return { sheet: "任务分工", origin: { row: 1, column: 1 }, values, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
}
