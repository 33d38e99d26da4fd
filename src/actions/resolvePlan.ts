import type { Text } from "#core/findings/text";
import type { PlanCell, PrintSetup, SheetPlan } from "#core/sheets/sheetPlan";
import type { Messages } from "#messages/messages";

type Render = (text: Text) => string;
type Margin<T> = PrintSetup<T>["header"];

function resolveCell(cell: PlanCell, render: Render): PlanCell<string> {
  if (cell?.kind === "text") return { kind: "text", text: render(cell.text) };
  // Half a million cells of a large table: field by field is faster than spreading.
  if (cell?.kind === "formula") return { kind: "formula", formula: cell.formula, value: typeof cell.value === "object" ? render(cell.value) : cell.value };
  return cell?.kind === "link" ? { ...cell, text: render(cell.text) } : cell;
}

function resolveMargin(margin: Margin<Text>, render: Render): Margin<string> {
  const { left, center, right } = margin;
  return {
    ...(left === undefined ? {} : { left: render(left) }),
    ...(center === undefined ? {} : { center: render(center) }),
    ...(right === undefined ? {} : { right: render(right) }),
  };
}

function resolvePrint(print: PrintSetup, render: Render): PrintSetup<string> {
  return { ...print, header: resolveMargin(print.header, render), footer: resolveMargin(print.footer, render) };
}

/** A plan in the words of one language. */
export function resolvePlan(plan: SheetPlan, messages: Messages): SheetPlan<string> {
  const render: Render = (text) => messages.render(text);
  return {
    ...plan,
    name: render(plan.name),
    blocks: plan.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map((cell) => resolveCell(cell, render))) })),
    validations: plan.validations.map(({ area, list }) => ({ area, list: list.map(render) })),
    charts: plan.charts.map((chart) => ({ ...chart, title: render(chart.title) })),
    print: plan.print === null ? null : resolvePrint(plan.print, render),
  };
}
