import type { CellValue, SheetGrid } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";

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

/** A ledger of so many rows in which hardly a cell is right, 12 columns wide; the same for the same size. */
export function generateLedgerGrid(rowCount: number): SheetGrid {
  const random = createRandom(20_191_031);
  const pick = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  return gridOfRows(rowCount, (index) => {
    const status = pick(statuses, "进行中");
    const finished = status.startsWith("已");
    return [
      index, ((index - 1) % 27) + 1, `${pick(matters, "")}（第${index}项）`, pick(units, ""), `${pick(units, "")}、${pick(units, "")}`, pick(deadlines, ""), status,
      finished ? 1 : Math.round(random() * 90) / 100, finished ? 43_500 + Math.floor(random() * 300) : "", "按计划推进", "", "",
    ];
  });
}

const notes = ["已印发方案，召开部门会议{}次", "完成培训{}人次，整改问题3个", "上线办理事项{}项，群众满意度98%", "出台配套办法，惠及企业{}家", "已走访企业{}户，收集诉求并转办"];

/**
 * A ledger as an office keeps it: each row repeats its measure's owners and day, the notes tell of figures, and one row in
 * twenty has a cell that is wrong.
 */
export function generateKeptLedgerGrid(rowCount: number, { measures }: PolicyDocument): SheetGrid {
  const random = createRandom(20_191_031);
  const pick = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  const stateOf = (index: number, isDated: boolean): CellValue[] => {
    const note = pick(notes, "").replace("{}", String(index));
    if (random() < 0.5) return ["已完成", 1, isDated ? 43_500 + Math.floor(random() * 200) : "", note];
    return random() < 0.8 ? ["进行中", Math.round((0.5 + random() * 0.4) * 100) / 100, "", note] : ["未启动", 0, "", ""];
  };
  return gridOfRows(rowCount, (index) => {
    const measure = measures[(index - 1) % measures.length];
    if (measure === undefined) return [];
    const right: CellValue[] = [measure.leads.join("、"), measure.responsible.join("、"), measure.deadlines.at(-1)?.raw ?? "2020年底前"];
    const wrong = random() < 0.05 ? Math.floor(random() * 4) : -1;
    const given = right.map((value, at) => (at === wrong ? pick(at === 2 ? deadlines : units, "") : value));
    return [index, measure.key, `${pick(matters, "")}（第${index}项）`, ...given, ...stateOf(index, wrong !== 3), "", ""];
  });
}

function gridOfRows(rowCount: number, rowOf: (index: number) => CellValue[]): SheetGrid {
  const values: CellValue[][] = [["任务分工台账", ...header.slice(1).map(() => "")], header];
  for (let index = 1; index <= rowCount; index++) values.push(rowOf(index));
  return { sheet: "任务分工", origin: { row: 1, column: 1 }, values, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
}
